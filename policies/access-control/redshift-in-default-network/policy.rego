# METADATA
# title: Redshift cluster is in the default network
# description: Without a subnet group the cluster lands in the default network, whose subnets are all public.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_redshift_cluster, "AWS::Redshift::Cluster", module, redshift]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `cluster_subnet_group_name` to a group of private subnets."}
package rearguard.access_control.redshift_in_default_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_redshift_cluster")
	fact := cloud.get(resource, "cluster_subnet_group_name")
	cloud.missing(fact)
	cloud.missing(cloud.get(resource, "snapshot_identifier"))
	message := sprintf("%s is in the default network: %s", [resource.name, cloud.says(fact)])
}
