# METADATA
# title: Rules of Firebase let everybody in
# description: The rules are all that stands between the database or bucket and everybody on the internet, since apps reach it directly.
# related_resources: [{ref: "https://firebase.google.com/docs/rules/insecure-rules"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [terraform]
#   resources: [google_firebaserules_ruleset]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Allow only what the login of the caller has a right to, for instance `if request.auth.uid == userId`."}
package rearguard.access_control.google_firebase_rules_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path, "text": allowed} if {
	some ruleset in cloud.resources("google_firebaserules_ruleset")
	some file in cloud.blocks(ruleset, "source.files")
	fact := cloud.get(file, "content")
	fact.state == "known"
	some allowed in regex.find_n(`allow\s+[a-z, \t]+(:\s*if\s+true\s*)?;`, fact.value, -1)
	_changes_or_reads_all(allowed, fact.value)
	message := sprintf("%s lets everybody in: %s", [ruleset.name, allowed])
}

# Reading may be meant for everybody where it is no catch-all; writing never is.
_changes_or_reads_all(allowed, _) if regex.match(`\b(write|create|update|delete)\b`, allowed)

_changes_or_reads_all(_, rules) if contains(rules, "=**}")
