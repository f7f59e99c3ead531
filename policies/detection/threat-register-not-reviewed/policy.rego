# METADATA
# title: Nobody has looked at the register of threats for a year
# description: Who attacks, with what and what they want changes within months. Detection that is built on an old list watches for what attackers no longer do.
# related_resources: [{ref: "https://owaspsamm.org/model/operations/incident-management/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml, json, toml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-16]
#   controls: {cwe: [CWE-1059], nist-800-53: [RA-3, CA-7], cis-v8: ["17.4"], samm: [O-IM-3-A]}
#   countermeasure: {kind: policy, text: "Go through the list with what happened since, to you and to others, and enter the date."}
#   parameters: {days: {default: 365, description: days that a review holds}}
package rearguard.detection.threat_register_not_reviewed

import data.rearguard.lib.registers

deny contains {"message": message, "path": date.path} if {
	_is_register
	some date in registers.dates(registers.reviewed)
	date.age > data.parameters.threat_register_not_reviewed.days
	message := sprintf("last reviewed %d days ago, on %s", [date.age, date.value])
}

deny contains {"message": message, "path": date.path} if {
	_is_register
	some date in registers.dates(registers.due)
	date.age > 0
	message := sprintf("to be reviewed by %s, which has passed", [date.value])
}

_is_register if registers.is_about(`(?:^|/)[^/]*(?:threats?|amenazas?|detection-?_?(?:checklist|coverage)|attack-?_?scenarios?)[^/]*\.[a-z]+$`)

subject contains [] if _is_register
