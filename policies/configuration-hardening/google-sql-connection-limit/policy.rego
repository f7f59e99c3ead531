# METADATA
# title: Server limits its connections
# description: A limit on user connections lets a few clients lock everybody out; 0 lets the server decide.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the flag `user connections` to `0`."}
package rearguard.configuration_hardening.google_sql_connection_limit

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("SQLSERVER")
	fact := google_sql.flag(instance, "user connections")
	cloud.is_none_of(fact, {"0"})
	message := sprintf("%s limits its connections: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("SQLSERVER")
