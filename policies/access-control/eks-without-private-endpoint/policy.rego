# METADATA
# title: EKS nodes reach the API over the internet only
# description: Without the private endpoint even the nodes need the public one.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_eks_cluster, "AWS::EKS::Cluster", module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1133], nist-800-53: [SC-7, AC-17], cis-v8: ["12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `endpoint_private_access = true`.}
package rearguard.access_control.eks_without_private_endpoint

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_eks_cluster")
	fact := cloud.get(resource, "vpc_config.endpoint_private_access")
	cloud.off(fact)
	message := sprintf("%s has no private endpoint: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_eks_cluster")
