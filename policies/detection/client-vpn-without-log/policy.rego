# METADATA
# title: Client VPN keeps no log of connections
# description: "Without it nobody can tell who was inside the network, from where, and for how long."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ec2_client_vpn_endpoint, "AWS::EC2::ClientVpnEndpoint"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `enabled = true` in `connection_log_options`, with a log group."}
package rearguard.detection.client_vpn_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ec2_client_vpn_endpoint")
	fact := cloud.get(resource, "connection_log_options.enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no log of connections: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ec2_client_vpn_endpoint")
