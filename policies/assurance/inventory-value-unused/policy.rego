# METADATA
# title: Value in an inventory that could not be used
# description: What is written there is not of the kind that belongs there, so the asset counts as if nothing were stated. It may be a slip of the pen, or a column that means something else.
# custom:
#   severity: low
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Correct the cell, or map the column to the field it holds in `rearguard.toml`."}
package rearguard.assurance.inventory_value_unused

_topics := {"unknown-word", "bad-identifier", "bad-value", "unknown-key", "unused-column"}

deny contains {"message": message, "path": []} if {
	input.topic in _topics
	message := input.message
}

subject contains [] if input.topic in _topics
