# METADATA
# title: Kubernetes secrets of AKS have no key of their owner
# description: Secrets lie in etcd under keys of the platform alone. With an own key they stay unreadable to whoever gets the storage, and can be taken back at once.
# related_resources: [{ref: "https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_kubernetes_cluster,
#     Microsoft.ContainerService/managedClusters,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-20]
#   controls: {cwe: [CWE-311], attack: ["T1552.007"], nist-800-53: ["SC-28(1)"], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: "Add `key_management_service` with a key of a key vault."}
package rearguard.data_protection.aks_secrets_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("azurerm_kubernetes_cluster")
	fact := cloud.get(cluster, "key_management_service")
	cloud.missing(fact)
	message := sprintf("secrets of %s have no own key", [cluster.name])
}

subject contains cluster.path if some cluster in cloud.resources("azurerm_kubernetes_cluster")
