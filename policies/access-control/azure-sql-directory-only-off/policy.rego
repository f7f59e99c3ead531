# METADATA
# title: SQL server takes passwords beside the directory
# description: Logins of SQL know no second factor and no leavers. The directory knows both, and groups beside.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [
#     azurerm_mssql_server,
#     azure_rm_sqlserver,
#     Microsoft.Sql/servers,
#     Microsoft.Sql/servers/azureADOnlyAuthentications,
#     Microsoft.Sql/managedInstances/azureADOnlyAuthentications,
#     Microsoft.Synapse/workspaces/azureADOnlyAuthentications,
#     azurerm_mssql_managed_instance,
#     azurerm_synapse_workspace,
#     azurerm_postgresql_flexible_server,
#     Microsoft.Sql/managedInstances,
#     Microsoft.Synapse/workspaces,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `azuread_administrator.azuread_authentication_only = true`."}
package rearguard.access_control.azure_sql_directory_only_off

import data.rearguard.lib.cloud

_properties := {
	"azurerm_mssql_server": "azuread_administrator.azuread_authentication_only",
	"azurerm_mssql_managed_instance": "azure_active_directory_administrator.azuread_authentication_only_enabled",
	"azurerm_synapse_workspace": "azuread_authentication_only",
	"azure_sql_directory_only": "azuread_authentication_only",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	not _is_other_rule(resource)
	message := sprintf("%s takes passwords beside the directory: %s", [resource.name, cloud.says(fact)])
}

# A task without an administrator is found by a rule of its own.
_is_other_rule(resource) if {
	resource.format == "ansible"
	administrator := cloud.get(resource, "azuread_administrator")
	administrator.state == "absent"
}

# This one has to be told not to take them, and knows the directory only if it is told.
deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_postgresql_flexible_server")
	cloud.on(cloud.get(resource, "authentication.active_directory_auth_enabled"))
	fact := cloud.get(resource, "authentication.password_auth_enabled")
	cloud.left_on(fact)
	message := sprintf("%s takes passwords beside the directory: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in object.keys(_properties) | {"azurerm_postgresql_flexible_server"}
	some resource in cloud.resources(type)
}
