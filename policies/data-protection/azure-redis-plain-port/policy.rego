# METADATA
# title: Redis listens without TLS
# description: Commands, values and the key can be read on the way. Clients of today all speak TLS.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_redis_cache,
#     azure_rm_rediscache,
#     Microsoft.Cache/redis,
#     Microsoft.Cache/Redis,
#     azurerm_redis_enterprise_database,
#     azurerm_managed_redis,
#     Microsoft.Cache/redisEnterprise/databases,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `non_ssl_port_enabled = false`.}
package rearguard.data_protection.azure_redis_plain_port

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_redis_cache")
	fact := cloud.any(resource, ["non_ssl_port_enabled", "enable_non_ssl_port"])
	cloud.on(fact)
	message := sprintf("%s listens without TLS: %s", [resource.name, cloud.says(fact)])
}

# The larger kinds say it of each database.
deny contains {"message": message, "path": fact.path} if {
	some [type, property] in [["azurerm_redis_enterprise_database", "client_protocol"], ["azurerm_managed_redis", "default_database.client_protocol"]]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, {"Plaintext"})
	message := sprintf("%s listens without TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_redis_cache")
