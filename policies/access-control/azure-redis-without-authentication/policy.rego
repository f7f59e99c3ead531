# METADATA
# title: Redis asks nobody who they are
# description: Everybody who reaches the port may read and change everything.
# custom:
#   severity: critical
#   kinds: [terraform, arm-template]
#   resources: [azurerm_redis_cache, Microsoft.Cache/redis, Microsoft.Cache/Redis]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove the setting.}
package rearguard.access_control.azure_redis_without_authentication

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_redis_cache")
	fact := cloud.any(resource, ["redis_configuration.authentication_enabled", "redis_configuration.enable_authentication"])
	cloud.turned_off(fact)
	message := sprintf("%s asks nobody who they are: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_redis_cache")
