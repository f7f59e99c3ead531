# METADATA
# title: Status word in an inventory that nobody has explained
# description: Whether an asset is in use or retired decides everything else that is said about it. Assets with this word count as neither, so leftovers of them are not looked for.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: configure, text: "Map the word to a status under `[[inventory]]` in `rearguard.toml`, or write one that is known."}
package rearguard.assurance.inventory_status_unmapped

deny contains {"message": message, "path": []} if {
	input.topic == "unmapped-status"
	message := sprintf("%s%s", [input.message, _often])
}

subject contains [] if input.topic == "unmapped-status"

_often := sprintf(", which %d assets have", [input.count]) if input.count > 1

else := ""
