# METADATA
# title: Baseline has no owner, or nobody has looked at it for a year
# description: Products get new settings and new flaws, and a baseline that is not kept makes systems conform to what was right once. Where nobody owns it, nobody decides what an exception is.
# related_resources: [{ref: "https://owaspsamm.org/model/operations/environment-management/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml, json, toml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-33]
#   controls: {cwe: [CWE-1059], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: policy, text: "Name who keeps it, go through it, and enter the date."}
#   parameters: {days: {default: 365, description: days that a review holds}}
package rearguard.configuration_hardening.baseline_not_kept

import data.rearguard.lib.registers

deny contains {"message": message, "path": date.path} if {
	_is_baseline
	some date in registers.dates(registers.reviewed)
	date.age > data.parameters.baseline_not_kept.days
	message := sprintf("last reviewed %d days ago, on %s", [date.age, date.value])
}

deny contains {"message": "the baseline is reviewed and has no owner", "path": ["owner"]} if {
	_is_baseline
	count(registers.dates(registers.reviewed)) > 0
	owners := [scalar |
		some scalar in data.document.scalars
		lower(scalar.key) in {"owner", "owners", "team", "responsible", "maintainer", "contact", "responsable"}
		value = scalar.value
		not value in {"", null, "TBD", "none"}
	]
	count(owners) == 0
}

_is_baseline if registers.is_about(`(?:^|/)[^/]*(?:baseline|hardening|linea-?_?base)[^/]*\.[a-z]+$`)

subject contains [] if _is_baseline
