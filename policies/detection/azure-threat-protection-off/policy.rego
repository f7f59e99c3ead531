# METADATA
# title: Threats are not watched for
# description: Attempts to guess, search and carry away data raise no alarm.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_advanced_threat_protection,
#     azurerm_security_center_setting,
#     azurerm_security_center_auto_provisioning,
#     azurerm_security_center_storage_defender,
#     Microsoft.Security/autoProvisioningSettings,
#   ]
#   impact: [confidentiality]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Turn it on."}
package rearguard.detection.azure_threat_protection_off

import data.rearguard.lib.cloud

_stated := [
	["azurerm_advanced_threat_protection", "enabled"],
	["azurerm_security_center_setting", "enabled"],
	["azurerm_security_center_auto_provisioning", "auto_provision"],
	["azurerm_security_center_storage_defender", "malware_scanning_on_upload_enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s does not watch for threats: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
