# METADATA
# title: Rights pass from one database to another
# description: With ownership chaining across databases the owner of one reads the tables of another.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the flag `cross db ownership chaining`."}
package rearguard.configuration_hardening.google_sql_ownership_chaining

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("SQLSERVER")
	fact := google_sql.flag(instance, "cross db ownership chaining")
	cloud.on(fact)
	message := sprintf("%s lets rights pass between databases: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("SQLSERVER")
