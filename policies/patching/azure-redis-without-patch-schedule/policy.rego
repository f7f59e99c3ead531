# METADATA
# title: Redis has no time for updates
# description: Without a schedule updates come at any time, and are put off by hand.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_redis_cache, Microsoft.Cache/redis, Microsoft.Cache/Redis]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Add `patch_schedule`.}
package rearguard.patching.azure_redis_without_patch_schedule

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_redis_cache")
	fact := cloud.get(resource, "patch_schedule.day_of_week")
	cloud.missing(fact)
	message := sprintf("%s has no time for updates: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_redis_cache")
