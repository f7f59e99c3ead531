# METADATA
# title: PostgreSQL writes statements into its log
# description: "With a duration set, slow statements are written with their values: personal data and passwords land in the log."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the flag `log_min_duration_statement` to `-1`, or keep the log as safe as the data."}
package rearguard.data_protection.google_sql_slow_statements_in_log

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("POSTGRES")
	fact := google_sql.flag(instance, "log_min_duration_statement")
	cloud.is_none_of(fact, {"-1"})
	message := sprintf("%s writes slow statements with their values into the log: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("POSTGRES")
