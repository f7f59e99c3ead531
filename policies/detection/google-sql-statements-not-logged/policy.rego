# METADATA
# title: PostgreSQL does not log changes of its schema
# description: Without `ddl` nobody sees who made a table or a role. Nothing is logged by default.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the flag `log_statement` to `ddl`."}
package rearguard.detection.google_sql_statements_not_logged

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("POSTGRES")
	fact := google_sql.flag(instance, "log_statement")
	cloud.other_than(fact, {"ddl", "mod", "all"})
	message := sprintf("%s does not log changes of its schema: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("POSTGRES")
