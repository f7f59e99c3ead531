# METADATA
# title: PostgreSQL does not log failing statements
# description: Injection is first seen as statements that fail. Without them the attempts before the theft are not seen.
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the flag `log_min_error_statement` to `error`."}
package rearguard.detection.google_sql_failing_statements_not_logged

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("POSTGRES")
	fact := google_sql.flag(instance, "log_min_error_statement")
	cloud.is_one_of(fact, {"log", "fatal", "panic"})
	message := sprintf("%s does not log failing statements: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("POSTGRES")
