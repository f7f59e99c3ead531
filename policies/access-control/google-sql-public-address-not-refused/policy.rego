# METADATA
# title: Database does not refuse a public address
# description: "An instance gets a public address unless `ipv4_enabled` is false, whatever else is said of its networks."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ip_configuration.ipv4_enabled = false` and use a private network."}
package rearguard.access_control.google_sql_public_address_not_refused

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_sql_database_instance")
	not _excused(resource)
	fact := cloud.get(resource, "settings.ip_configuration.ipv4_enabled")
	cloud.missing(fact)
	message := sprintf("%s does not refuse a public address: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"master_instance_name"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("google_sql_database_instance")
