# METADATA
# title: Database server does not watch for attacks
# description: Threat detection tells of injection and unusual logins. They are the first signs of a theft.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_postgresql_server,
#     azurerm_mysql_server,
#     Microsoft.DBforPostgreSQL/servers,
#     Microsoft.DBforMySQL/servers,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Enable `threat_detection_policy`.}
package rearguard.detection.azure_database_without_threat_detection

import data.rearguard.lib.cloud

_properties := {
	"azurerm_postgresql_server": "threat_detection_policy.enabled",
	"azurerm_mysql_server": "threat_detection_policy.enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s does not watch for attacks: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
