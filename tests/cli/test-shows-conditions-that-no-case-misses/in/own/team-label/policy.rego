# METADATA
# title: Pod without team label
# description: Nobody can be asked about a pod without an owner. Incidents wait until one is found.
# custom:
#   severity: medium
#   kinds: [kubernetes-workload]
#   countermeasure: {kind: configure, text: Add the label team.}
package own.detection.team_label

deny contains {"message": "no team label", "path": ["metadata", "labels", "team"]} if {
	input.kind # only for speed
	input.kind != "Job" # only for speed
	input.metadata.namespace != "test"
	not _has_team(input)
}

_has_team(object) if object.metadata.labels.team

_has_team(object) if object.metadata.labels.squad
