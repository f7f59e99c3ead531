# METADATA
# title: Database logs too little
# description: The log of the database is what an incident is understood from.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_sql_database_instance, gcp_sql_instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set the flag to `on`.}
package rearguard.detection.google_sql_logging_flags_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_sql_database_instance")
	some settings in cloud.blocks(database, "settings")
	some flag in cloud.blocks(settings, "database_flags")
	cloud.is_one_of(cloud.get(flag, "name"), {"log_connections", "log_disconnections", "log_checkpoints", "log_lock_waits", "log_hostname", "cloudsql.enable_pgaudit"})
	fact := cloud.get(flag, "value")
	cloud.is_one_of(fact, {"off"})
	message := sprintf("%s logs too little: %s is %v", [database.name, cloud.get(flag, "name").value, fact.value])
}
