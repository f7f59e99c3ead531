# METADATA
# title: Errors tell outsiders about the server
# description: Without trace flag 3625 error messages give names and details to users who are no administrators.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the flag `3625` to `on`."}
package rearguard.configuration_hardening.google_sql_error_details

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("SQLSERVER")
	fact := google_sql.flag(instance, "3625")
	cloud.off(fact)
	message := sprintf("%s tells details in its errors: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("SQLSERVER")
