# METADATA
# title: PostgreSQL leaves errors or the audit out of its log
# description: Logins that fail and statements that are refused are errors. Where only the end of the server is written down, nobody sees attempts, and nobody can tell afterwards what was done.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/runtime-config-logging.html"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [postgresql-config]
#   impact: [confidentiality]
#   aliases: [ID-10]
#   controls: {cwe: [CWE-778], attack: [T1213, T1110], nist-800-53: [AU-2, AU-12], cis-v8: ["3.14", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Leave `log_min_messages` at `warning`, and name what pgaudit is to record."}
package rearguard.detection.postgresql_errors_not_logged

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(value) in _silent[lower(name)]
	message := sprintf("%s is %q", [name, value])
}

# A failed login is fatal for its connection, and no panic.
_silent := {
	"log_min_messages": {"panic"},
	"log_min_error_statement": {"fatal", "panic"},
	"pgaudit.log": {"none", ""},
	"log_destination": {""},
}
