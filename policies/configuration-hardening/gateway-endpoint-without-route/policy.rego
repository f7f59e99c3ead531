# METADATA
# title: Gateway endpoint is in no route table
# description: "The endpoint is there, and no subnet has a way to it: traffic to the store still leaves through the internet, past the policy of the endpoint."
# related_resources: [{ref: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_vpc_endpoint, "AWS::EC2::VPCEndpoint", ec2_vpc_endpoint]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-693], attack: [T1040, T1537], nist-800-53: [SC-7, AC-4], cis-v8: ["12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the route tables of the subnets that use the store in `route_table_ids`.}
package rearguard.configuration_hardening.gateway_endpoint_without_route

import data.rearguard.lib.cloud

deny contains {"message": message, "path": tables.path} if {
	some endpoint in cloud.resources("aws_vpc_endpoint")
	cloud.other_than(cloud.get(endpoint, "vpc_endpoint_type"), {"Interface", "GatewayLoadBalancer", "Resource", "ServiceNetwork"})
	tables := cloud.get(endpoint, "route_table_ids")
	cloud.missing(tables)
	not cloud.companion("aws_vpc_endpoint_route_table_association", "vpc_endpoint_id", endpoint)
	message := sprintf("no route leads to %s: %s", [endpoint.name, cloud.says(tables)])
}
