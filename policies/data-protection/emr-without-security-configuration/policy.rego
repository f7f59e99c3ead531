# METADATA
# title: EMR cluster states no encryption
# description: "Disks, buckets and traffic between nodes are encrypted only by a security configuration."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_emr_cluster, "AWS::EMR::Cluster"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `security_configuration`.}
package rearguard.data_protection.emr_without_security_configuration

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_emr_cluster")
	fact := cloud.get(resource, "security_configuration")
	cloud.missing(fact)
	message := sprintf("%s has no security configuration: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_emr_cluster")
