# METADATA
# title: Finding of a security test is past its day
# description: Testers found the flaw, somebody promised a day, and the day has passed. What testers find, others find as well.
# related_resources: [{ref: "https://owaspsamm.org/model/operations/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [yaml, json, csv]
#   impact: [confidentiality, integrity, availability]
#   aliases: [RA-06]
#   controls: {cwe: [CWE-1059], nist-800-53: [CA-5, CA-8, RA-7], cis-v8: ["18.3"], samm: [O-EM-3-A]}
#   countermeasure: {kind: accept, text: "Mend it and have it tested again, or let somebody accept the risk with a new day."}
package rearguard.assurance.test_finding_overdue

import data.rearguard.lib.registers

deny contains {"message": message, "path": path} if {
	registers.is_about(`(?:^|/)[^/]*(?:pen-?_?tests?|penetration|audit-?_?findings|security-?_?findings)[^/]*\.[a-z]+$`)
	some entry in _entries
	some key in ["due", "due_date", "due_on", "deadline", "fix_by"]
	date := entry.value[key]
	regex.match(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, date)
	date < data.context.as_of
	lower(entry.value.status) in {"open", "new", "in progress", "in_progress", "in-progress", "reopened", "abierto", "pendiente"}
	path := array.concat(entry.path, [key])
	message := sprintf("%v is %s and was due on %s", [object.get(entry.value, "id", "a finding"), lower(entry.value.status), date])
}

_entries contains {"value": entry, "path": [index]} if {
	some index, entry in input
}

_entries contains {"value": entry, "path": [list, index]} if {
	some list in ["findings", "tests", "pentests", "results", "hallazgos"]
	some index, entry in input[list]
}
