# METADATA
# title: Endpoint service accepts connections unasked
# description: Every allowed account connects its network to the service without anybody looking.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpc_endpoint_service, aws_vpc_endpoint_service_allowed_principal, "AWS::EC2::VPCEndpointService", "AWS::EC2::VPCEndpointServicePermissions"]
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

# Every account finds the service, and may ask.
deny contains {"message": message, "path": principal.path} if {
	some [type, property] in [
		["aws_vpc_endpoint_service", "allowed_principals"],
		["aws_vpc_endpoint_service_allowed_principal", "principal_arn"],
	]
	some resource in cloud.resources(type)
	some principal in cloud.texts(cloud.get(resource, property))
	principal.value == "*"
	message := sprintf("%s is offered to every account", [resource.name])
}

subject contains resource.path if some resource in cloud.resources("aws_vpc_endpoint_service")
