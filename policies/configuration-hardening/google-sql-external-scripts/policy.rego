# METADATA
# title: Server runs scripts of other languages
# description: "R and Python run beside the database with the rights of the service: a way from a query to the machine."
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the flag `external scripts enabled`."}
package rearguard.configuration_hardening.google_sql_external_scripts

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("SQLSERVER")
	fact := google_sql.flag(instance, "external scripts enabled")
	cloud.on(fact)
	message := sprintf("%s runs external scripts: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("SQLSERVER")
