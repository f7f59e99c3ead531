# METADATA
# title: Database lets everybody in
# description: 0.0.0.0/0 puts the login of the database before everybody. One weak password or one flaw is then enough.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Use a private address, or name the networks."}
package rearguard.access_control.google_sql_open_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_sql_database_instance")
	some settings in cloud.blocks(database, "settings")
	some configuration in cloud.blocks(settings, "ip_configuration")
	some network in cloud.blocks(configuration, "authorized_networks")
	fact := cloud.get(network, "value")
	cloud.is_one_of(fact, {"0.0.0.0/0", "::/0", "0.0.0.0"})
	message := sprintf("%s lets everybody in: %s", [database.name, fact.value])
}
