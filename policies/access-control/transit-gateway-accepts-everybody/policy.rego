# METADATA
# title: Transit gateway accepts attachments unasked
# description: Whoever the gateway is shared with joins its networks without anybody looking.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ec2_transit_gateway, "AWS::EC2::TransitGateway", module, ec2_transit_gateway]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `auto_accept_shared_attachments = "disable"`.}
package rearguard.access_control.transit_gateway_accepts_everybody

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ec2_transit_gateway")
	fact := cloud.get(resource, "auto_accept_shared_attachments")
	cloud.on(fact)
	message := sprintf("%s accepts attachments unasked: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ec2_transit_gateway")
