# METADATA
# title: Workspace lets data out to every tenant
# description: Without protection against exfiltration a single query copies data to somebody else.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_synapse_workspace, Microsoft.Synapse/workspaces]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `data_exfiltration_protection_enabled = true`.}
package rearguard.access_control.synapse_exfiltration

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_synapse_workspace")
	fact := cloud.get(resource, "data_exfiltration_protection_enabled")
	cloud.off(fact)
	message := sprintf("%s lets data out to every tenant: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_synapse_workspace")
