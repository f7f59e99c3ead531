# METADATA
# title: Database turns a dangerous feature on
# description: The flag lets rights of one database reach into others, reads files of the client, or opens a way around the logins of the server.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [google_sql_database_instance, gcp_sql_instance]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set the flag to `off`.}
package rearguard.configuration_hardening.google_sql_dangerous_flags

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_sql_database_instance")
	some settings in cloud.blocks(database, "settings")
	some flag in cloud.blocks(settings, "database_flags")
	cloud.is_one_of(cloud.get(flag, "name"), {"cross db ownership chaining", "contained database authentication", "external scripts enabled", "remote access", "local_infile"})
	fact := cloud.get(flag, "value")
	cloud.is_one_of(fact, {"on"})
	message := sprintf("%s turns a dangerous feature on: %s is %v", [database.name, cloud.get(flag, "name").value, fact.value])
}
