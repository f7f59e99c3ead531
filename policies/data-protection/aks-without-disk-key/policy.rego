# METADATA
# title: Cluster encrypts its disks with keys of the platform
# description: With a disk encryption set the owner can restrict and revoke the key.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_kubernetes_cluster, Microsoft.ContainerService/managedClusters]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `disk_encryption_set_id`.}
package rearguard.data_protection.aks_without_disk_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(resource, "disk_encryption_set_id")
	cloud.missing(fact)
	message := sprintf("%s has no key of its owner for its disks: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_kubernetes_cluster")
