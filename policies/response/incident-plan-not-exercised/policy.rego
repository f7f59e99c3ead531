# METADATA
# title: Response to incidents has not been tried out for a year
# description: A plan that nobody has tried fails at the first wrong number, missing right or backup that cannot be read. That is found in an exercise, or in the incident.
# related_resources: [{ref: "https://owaspsamm.org/model/operations/incident-management/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [yaml, json, toml]
#   impact: [availability]
#   aliases: [IR-05]
#   controls: {cwe: [CWE-1059], nist-800-53: [IR-3, CP-4, "CP-9(1)"], cis-v8: ["17.7", "11.5"], samm: [O-IM-3-B]}
#   countermeasure: {kind: training, text: "Play the plan through, restore a backup, write down what went wrong, and enter the date."}
#   parameters: {days: {default: 365, description: days after which an exercise is too old}}
package rearguard.response.incident_plan_not_exercised

import data.rearguard.lib.registers

deny contains {"message": message, "path": date.path} if {
	_is_plan
	some date in registers.dates(registers.exercised)
	date.age > data.parameters.incident_plan_not_exercised.days
	message := sprintf("last tried out %d days ago, on %s", [date.age, date.value])
}

_is_plan if registers.is_about(`(?:^|/)[^/]*(?:incident|response|continuity|recovery|restore|disaster|process|backup|on-?_?call|runbooks?|continuidad|incidentes?)[^/]*\.[a-z]+$`)

subject contains [] if _is_plan
