# METADATA
# title: Kubernetes secrets of EKS are not encrypted with an own key
# description: Secrets in etcd are protected by the disk alone unless a key is named; whoever reads a backup of it reads them all.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_eks_cluster, "AWS::EKS::Cluster", module]
#   impact: [confidentiality]
#   aliases: [DP-20]
#   controls: {cwe: [CWE-311], attack: [T1552.007], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Add `encryption_config` for `secrets`.}
package rearguard.data_protection.eks_secrets_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some cluster in cloud.resources("aws_eks_cluster")
	fact := cloud.get(cluster, "encryption_config")
	cloud.missing(fact)
	path := fact.path
	message := sprintf("%s does not encrypt secrets with a key of its own", [cluster.name])
}
