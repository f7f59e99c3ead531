# METADATA
# title: Database has a public address
# description: The login of the database is before everybody the authorised networks admit. An address is given unless it is refused.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ip_configuration.ipv4_enabled = false` and use a private network."}
package rearguard.access_control.google_sql_public_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_sql_database_instance")
	fact := cloud.get(resource, "settings.ip_configuration.ipv4_enabled")
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_sql_database_instance")
