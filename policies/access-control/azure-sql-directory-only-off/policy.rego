# METADATA
# title: SQL server takes passwords beside the directory
# description: Logins of SQL know no second factor and no leavers. The directory knows both, and groups beside.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_mssql_server, Microsoft.Sql/servers]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `azuread_administrator.azuread_authentication_only = true`."}
package rearguard.access_control.azure_sql_directory_only_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_mssql_server")
	fact := cloud.get(resource, "azuread_administrator.azuread_authentication_only")
	cloud.off(fact)
	message := sprintf("%s takes passwords beside the directory: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_mssql_server")
