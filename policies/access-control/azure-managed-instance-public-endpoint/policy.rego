# METADATA
# title: SQL managed instance has a public endpoint
# description: "The data endpoint of a managed instance is private unless it is opened; opened, its login is before everybody the network rules admit."
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mssql_managed_instance, azurerm_sql_managed_instance, Microsoft.Sql/managedInstances]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `public_data_endpoint_enabled`."}
package rearguard.access_control.azure_managed_instance_public_endpoint

import data.rearguard.lib.cloud

_types := {
	"azurerm_mssql_managed_instance",
	"azurerm_sql_managed_instance",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "public_data_endpoint_enabled")
	cloud.on(fact)
	message := sprintf("%s has a public data endpoint: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
