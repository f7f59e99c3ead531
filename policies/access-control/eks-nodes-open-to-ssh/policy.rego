# METADATA
# title: Nodes are open to SSH from everywhere
# description: A key without security groups opens port 22 of every node to the internet.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_eks_node_group, "AWS::EKS::Nodegroup", eks_nodegroup]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name `source_security_group_ids`, or leave the key out."}
package rearguard.access_control.eks_nodes_open_to_ssh

import data.rearguard.lib.cloud

deny contains {"message": message, "path": key.path} if {
	some group in cloud.resources("aws_eks_node_group")
	key := cloud.get(group, "remote_access.ec2_ssh_key")
	not cloud.missing(key)
	cloud.missing(cloud.get(group, "remote_access.source_security_group_ids"))
	message := sprintf("%s opens port 22 of its nodes to everybody", [group.name])
}
