# METADATA
# title: PostgreSQL logs severe messages only
# description: "Warnings and errors, such as failed logins, are not written. They are what an intrusion leaves behind."
# custom:
#   severity: low
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set the flag `log_min_messages` to `warning` or lower."}
package rearguard.detection.google_sql_messages_too_few

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("POSTGRES")
	fact := google_sql.flag(instance, "log_min_messages")
	cloud.is_one_of(fact, {"error", "log", "fatal", "panic"})
	message := sprintf("%s logs severe messages only: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("POSTGRES")
