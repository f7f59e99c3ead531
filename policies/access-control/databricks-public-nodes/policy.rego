# METADATA
# title: Nodes of Databricks have public addresses
# description: The machines of the workspace can be reached from the internet.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_databricks_workspace, Microsoft.Databricks/workspaces]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `custom_parameters.no_public_ip = true`."}
package rearguard.access_control.databricks_public_nodes

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_databricks_workspace")
	fact := cloud.get(resource, "custom_parameters.no_public_ip")
	cloud.turned_off(fact)
	message := sprintf("%s gives its nodes public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_databricks_workspace")
