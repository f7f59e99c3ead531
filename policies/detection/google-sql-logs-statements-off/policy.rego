# METADATA
# title: Database keeps no failing statements
# description: Failing statements are the first trace of injection.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_sql_database_instance, gcp_sql_instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set the flag to `error`.}
package rearguard.detection.google_sql_logs_statements_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_sql_database_instance")
	some settings in cloud.blocks(database, "settings")
	some flag in cloud.blocks(settings, "database_flags")
	cloud.is_one_of(cloud.get(flag, "name"), {"log_min_error_statement", "log_min_messages"})
	fact := cloud.get(flag, "value")
	cloud.is_one_of(fact, {"fatal", "panic", "log"})
	message := sprintf("%s keeps no failing statements: %s is %v", [database.name, cloud.get(flag, "name").value, fact.value])
}
