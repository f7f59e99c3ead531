# METADATA
# title: Endpoint service accepts connections unasked
# description: Every allowed account connects its network to the service without anybody looking.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpc_endpoint_service, "AWS::EC2::VPCEndpointService"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `acceptance_required = true`.}
package rearguard.access_control.endpoint_service_accepts_everybody

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_vpc_endpoint_service")
	fact := cloud.get(resource, "acceptance_required")
	cloud.turned_off(fact)
	message := sprintf("%s accepts connections unasked: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_vpc_endpoint_service")
