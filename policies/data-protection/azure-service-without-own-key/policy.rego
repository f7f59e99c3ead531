# METADATA
# title: Service has no key of its owner
# description: Data is encrypted in any case; with a key of your own you decide when it can no longer be read.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_cosmosdb_account,
#     azurerm_data_factory,
#     azurerm_databricks_workspace,
#     azurerm_synapse_workspace,
#     azurerm_container_registry,
#     azurerm_mysql_flexible_server,
#     azurerm_postgresql_flexible_server,
#     azurerm_machine_learning_workspace,
#     azurerm_app_configuration,
#     azurerm_cognitive_account,
#     Microsoft.DocumentDB/databaseAccounts,
#     Microsoft.DataFactory/factories,
#     Microsoft.Databricks/workspaces,
#     Microsoft.Synapse/workspaces,
#     Microsoft.ContainerRegistry/registries,
#     Microsoft.DBforMySQL/flexibleServers,
#     Microsoft.DBforPostgreSQL/flexibleServers,
#     Microsoft.MachineLearningServices/workspaces,
#     Microsoft.AppConfiguration/configurationStores,
#     Microsoft.CognitiveServices/accounts,
#     azurerm_ai_services,
#     azurerm_ai_foundry,
#     azurerm_automation_account,
#     azurerm_batch_account,
#     azurerm_healthcare_service,
#     Microsoft.Automation/automationAccounts,
#     Microsoft.Batch/batchAccounts,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Name a key of a vault."}
package rearguard.data_protection.azure_service_without_own_key

import data.rearguard.lib.cloud

_properties := {
	"azurerm_cosmosdb_account": "key_vault_key_id",
	"azurerm_data_factory": "customer_managed_key_id",
	"azurerm_databricks_workspace": "managed_services_cmk_key_vault_key_id",
	"azurerm_synapse_workspace": "customer_managed_key.key_name",
	"azurerm_container_registry": "encryption.key_vault_key_id",
	"azurerm_mysql_flexible_server": "customer_managed_key.key_vault_key_id",
	"azurerm_postgresql_flexible_server": "customer_managed_key.key_vault_key_id",
	"azurerm_machine_learning_workspace": "encryption.key_id",
	"azurerm_app_configuration": "encryption.key_vault_key_identifier",
	"azurerm_cognitive_account": "customer_managed_key.key_vault_key_id",
	"azurerm_ai_services": "customer_managed_key.key_vault_key_id",
	"azurerm_ai_foundry": "encryption.key_id",
	"azurerm_automation_account": "encryption.key_vault_key_id",
	"azurerm_batch_account": "encryption.key_vault_key_id",
	"azurerm_healthcare_service": "cosmosdb_key_vault_key_versionless_id",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.missing(fact)
	not _is_given_apart(resource)
	not _takes_none(resource)
	message := sprintf("%s has no own key: %s", [resource.name, cloud.says(fact)])
}

# A key may be given by a resource of its own.
_is_given_apart(resource) if {
	some type, property in _apart[resource.type]
	cloud.companion(type, property, resource)
}

_apart := {
	"azurerm_cognitive_account": {"azurerm_cognitive_account_customer_managed_key": "cognitive_account_id"},
	"azurerm_data_factory": {"azurerm_data_factory_customer_managed_key": "data_factory_id"},
	"azurerm_databricks_workspace": {"azurerm_databricks_workspace_root_dbfs_customer_managed_key": "workspace_id"},
	"azurerm_synapse_workspace": {"azurerm_synapse_workspace_key": "synapse_workspace_id"},
}

# Small sizes take no key.
_takes_none(resource) if {
	sku := cloud.get(resource, "sku")
	cloud.is_one_of(sku, _small[resource.type])
}

_small := {
	"azurerm_app_configuration": {"free", "developer"},
	"azurerm_container_registry": {"Basic", "Standard"},
	"azurerm_databricks_workspace": {"standard"},
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
