package own.detection.team_label

deny contains {"message": "no team label", "path": ["metadata", "labels", "team"]} if {
	not input.metadata.labels.team
}
