# METADATA
# title: Table of an inventory with rows that do not fit its header
# description: A cell too many or too few shifts what follows into the wrong columns, and a row with other separators is not read at all. Assets get the status of a neighbour, or vanish.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Correct the row; quote cells that hold the separator."}
package rearguard.assurance.inventory_table_irregular

_topics := {"ragged-row", "header"}

deny contains {"message": message, "path": []} if {
	input.topic in _topics
	message := input.message
}

subject contains [] if input.topic in _topics
