# METADATA
# title: Automation variable is not encrypted
# description: Everybody who may read the account sees the value; variables often hold passwords. They are in clear text unless `encrypted` is set.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_automation_variable_string,
#     azurerm_automation_variable_int,
#     azurerm_automation_variable_bool,
#     azurerm_automation_variable_datetime,
#     azurerm_automation_variable_object,
#     Microsoft.Automation/automationAccounts/variables,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-522], attack: [T1552], nist-800-53: [IA-5], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `encrypted = true`."}
package rearguard.data_protection.azure_automation_variable_unencrypted

import data.rearguard.lib.cloud

_types := {
	"azurerm_automation_variable_string",
	"azurerm_automation_variable_int",
	"azurerm_automation_variable_bool",
	"azurerm_automation_variable_datetime",
	"azurerm_automation_variable_object",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "encrypted")
	cloud.off(fact)
	message := sprintf("%s is kept in clear text: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
