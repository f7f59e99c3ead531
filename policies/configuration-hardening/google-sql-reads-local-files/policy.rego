# METADATA
# title: MySQL reads files of its clients
# description: "A server, or somebody who plays it, can ask clients for any of their files. Cloud SQL allows it unless the flag is off."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the flag `local_infile` to `off`."}
package rearguard.configuration_hardening.google_sql_reads_local_files

import data.rearguard.lib.cloud
import data.rearguard.lib.google_sql

deny contains {"message": message, "path": fact.path} if {
	some instance in google_sql.instances("MYSQL")
	fact := google_sql.flag(instance, "local_infile")
	cloud.left_on(fact)
	message := sprintf("%s reads files of its clients: %s", [instance.name, cloud.says(fact)])
}

subject contains instance.path if some instance in google_sql.instances("MYSQL")
