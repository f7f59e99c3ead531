# METADATA
# title: MySQL shows all users its databases
# description: Users see the names of databases they have no business with. Each name is a hint for whoever took over an account.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the flag `skip_show_database` to `on`."}
package rearguard.configuration_hardening.google_sql_shows_databases

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("MYSQL")
	fact := google_sql.flag(instance, "skip_show_database")
	cloud.off(fact)
	message := sprintf("%s shows all users its databases: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("MYSQL")
