# METADATA
# title: PostgreSQL does not log temporary files
# description: Big temporary files show queries that empty tables or flood the disk.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the flag `log_temp_files` to `0`."}
package rearguard.detection.google_sql_temporary_files_not_logged

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("POSTGRES")
	fact := google_sql.flag(instance, "log_temp_files")
	cloud.other_than(fact, {"0"})
	message := sprintf("%s does not log every temporary file: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("POSTGRES")
