# METADATA
# title: Managed Kubernetes version gets no more fixes
# description: Faults found in the API server, the kubelet or the node image of this version stay open. Providers raise such clusters by force, which breaks what relied on it.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   resources: [
#     aws_eks_cluster,
#     aws_eks_node_group,
#     azurerm_kubernetes_cluster,
#     azurerm_kubernetes_cluster_node_pool,
#     google_container_cluster,
#     google_container_node_pool,
#     "AWS::EKS::Cluster",
#     "AWS::EKS::Nodegroup",
#     module,
#     Microsoft.ContainerService/managedClusters,
#     Microsoft.ContainerService/managedClusters/agentPools,
#     container.cluster,
#     container.nodePool,
#     eks_cluster,
#     azure_rm_aks,
#     azure_rm_aksagentpool,
#     gcp_container_cluster,
#     gcp_container_node_pool,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-04]
#   controls: {cwe: [CWE-1104], attack: [T1190, T1611], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2", "12.1"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Raise the cluster version by version, after a check for API versions that were removed."}
package rearguard.patching.ended_managed_kubernetes

import data.rearguard.lib.eol
import data.rearguard.lib.eol_services

deny contains {"message": message, "path": one.path} if {
	some one in eol_services.clusters
	said := eol.ended(one.product, one.version)
	message := sprintf("%s: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.clusters
