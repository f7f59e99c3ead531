# METADATA
# title: Date in an inventory that cannot be told
# description: Read the wrong way round, 03/04 moves a retirement by a month. A date that is not certain is not used, and nothing that depends on it can become overdue.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-doubt]
#   impact: [integrity]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: configure, text: "Write dates as 2026-03-31, or state `date-format` for the file in `rearguard.toml`."}
package rearguard.assurance.inventory_date_unreadable

_topics := {"ambiguous-date", "unreadable-date"}

deny contains {"message": message, "path": []} if {
	input.topic in _topics
	message := input.message
}

subject contains [] if input.topic in _topics
