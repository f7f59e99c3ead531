# METADATA
# title: Inventories that say different things of one asset
# description: One of the two is out of date. Here the more trusted one counted, elsewhere somebody will act on the other, and patch, keep or destroy the wrong thing.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   aliases: [PU-18]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Find out which is true and correct the other at its source."}
package rearguard.assurance.inventory_sources_disagree

_topics := {"conflict", "contradiction"}

deny contains {"message": message, "path": [], "related": _related} if {
	input.topic in _topics
	message := input.message
}

_related := [{"message": input.related.message, "path": ["related"]}] if is_string(input.related.message)

else := []

subject contains [] if input.topic in _topics
