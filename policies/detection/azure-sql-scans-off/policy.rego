# METADATA
# title: Database is not scanned for weaknesses
# description: Nobody learns of weak settings and wide permissions until they are used.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_mssql_server_vulnerability_assessment,
#     azurerm_mssql_managed_instance_vulnerability_assessment,
#     Microsoft.Sql/servers/vulnerabilityAssessments,
#   ]
#   impact: [confidentiality]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Turn `recurring_scans` on."}
package rearguard.detection.azure_sql_scans_off

import data.rearguard.lib.cloud

_stated := [
	["azurerm_mssql_server_vulnerability_assessment", "recurring_scans", "enabled"],
	["azurerm_mssql_managed_instance_vulnerability_assessment", "recurring_scans", "enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.turned_off(fact)
	message := sprintf("%s is not scanned: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _] in _stated
	some resource in cloud.resources(type)
}
