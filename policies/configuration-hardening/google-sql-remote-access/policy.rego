# METADATA
# title: Server runs procedures for other servers
# description: The old feature lets servers run procedures on each other; it is on unless the flag is off.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the flag `remote access` to `off`."}
package rearguard.configuration_hardening.google_sql_remote_access

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("SQLSERVER")
	fact := google_sql.flag(instance, "remote access")
	cloud.left_on(fact)
	message := sprintf("%s runs procedures for other servers: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("SQLSERVER")
