# METADATA
# title: Instance takes packets that are not for it
# description: "Without the check of source and destination a machine can pass on, and pose as, the traffic of others."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_instance, aws_spot_instance_request, "AWS::EC2::Instance", ec2_instance, ec2, module, aws_network_interface, "AWS::EC2::NetworkInterface"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Leave `source_dest_check` on unless the machine is a router.}
package rearguard.access_control.instance_forwards_packets

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_instance", "aws_spot_instance_request", "aws_network_interface"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "source_dest_check")
	cloud.turned_off(fact)
	message := sprintf("%s takes packets that are not for it: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_instance")
