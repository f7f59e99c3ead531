# METADATA
# title: Database accepts connections without TLS
# description: Logins and rows can be read and changed on the way. Clear text is accepted unless it is refused.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_sql_database_instance, gcp_sql_instance, sqladmin.instance]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `ssl_mode = "ENCRYPTED_ONLY"`.}
package rearguard.data_protection.google_sql_without_tls

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("google_sql_database_instance")
	count(cloud.blocks(database, "settings")) > 0
	fact := cloud.any(database, ["settings.ip_configuration.ssl_mode", "settings.ip_configuration.require_ssl"])
	_open(fact)
	message := sprintf("%s accepts connections without TLS: %s", [database.name, cloud.says(fact)])
}

_open(fact) if cloud.missing(fact)

_open(fact) if cloud.turned_off(fact)

_open(fact) if cloud.is_one_of(fact, {"ALLOW_UNENCRYPTED_AND_ENCRYPTED"})
