# METADATA
# title: Redshift loads and unloads over the public network
# description: "Without enhanced routing, COPY and UNLOAD pass by the controls of the network: no security group, endpoint policy or flow log sees the data leave."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_redshift_cluster,
#     aws_redshiftserverless_workgroup,
#     "AWS::Redshift::Cluster",
#     "AWS::RedshiftServerless::Workgroup",
#     module,
#     redshift,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `enhanced_vpc_routing = true`."}
package rearguard.access_control.redshift_without_enhanced_routing

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_redshift_cluster", "aws_redshiftserverless_workgroup"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "enhanced_vpc_routing")
	cloud.off(fact)
	message := sprintf("%s moves its data past the network: %s", [resource.name, cloud.says(fact)])
}
