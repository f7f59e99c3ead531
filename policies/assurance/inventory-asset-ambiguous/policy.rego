# METADATA
# title: Entries of an inventory that cannot be told apart
# description: Two entries share the id or identifier by which others refer to them. A reference can then mean either, and so can its retirement.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-694], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Merge the entries, or give each an identifier of its own."}
package rearguard.assurance.inventory_asset_ambiguous

_topics := {"duplicate-id", "shared-identifier"}

deny contains {"message": message, "path": [], "related": _related} if {
	input.topic in _topics
	message := input.message
}

_related := [{"message": input.related.message, "path": ["related"]}] if is_string(input.related.message)

else := []

subject contains [] if input.topic in _topics
