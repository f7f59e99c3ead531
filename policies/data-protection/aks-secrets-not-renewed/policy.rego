# METADATA
# title: Mounted secrets are not renewed
# description: "The driver for secrets of a vault reads each secret once unless rotation is on, so that pods go on with the old one after a change."
# custom:
#   severity: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality]
#   aliases: [DP-03]
#   controls: {cwe: [CWE-324], attack: [T1552], nist-800-53: [SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `secret_rotation_enabled = true`."}
package rearguard.data_protection.aks_secrets_not_renewed

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "key_vault_secrets_provider.secret_rotation_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s does not renew mounted secrets: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
