# METADATA
# title: EMR cluster names no network
# description: "Without a subnet the cluster starts in the default network, with public addresses."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_emr_cluster, "AWS::EMR::Cluster"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `subnet_id` to a private subnet.}
package rearguard.access_control.emr_in_default_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("aws_emr_cluster")
	fact := cloud.get(cluster, "ec2_attributes.subnet_id")
	cloud.missing(fact)
	cloud.missing(cloud.get(cluster, "ec2_attributes.subnet_ids"))
	message := sprintf("%s names no network: %s", [cluster.name, cloud.says(fact)])
}

subject contains cluster.path if some cluster in cloud.resources("aws_emr_cluster")
