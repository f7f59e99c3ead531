# METADATA
# title: PostgreSQL does not log changes of its structure
# description: Nobody can tell afterwards who created a user, dropped a table or changed a right.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-STATEMENT"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [postgresql-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.002], nist-800-53: [AU-12], cis-v8: ["8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `log_statement = 'ddl'`, or load pgaudit."}
package rearguard.detection.postgresql_statements_not_logged

deny contains {"message": message, "path": ["log_statement"]} if {
	lower(input.log_statement) == "none"
	not contains(object.get(input, "shared_preload_libraries", ""), "pgaudit")
	message := "log_statement is none, and pgaudit is not loaded"
}
