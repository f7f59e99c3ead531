# METADATA
# title: Network has no network firewall
# description: Security groups know ports; a network firewall looks into the traffic and its names.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpc, "AWS::EC2::VPC"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `aws_networkfirewall_firewall` where traffic leaves the network.}
package rearguard.access_control.network_without_firewall

import data.rearguard.lib.cloud

deny contains {"message": message, "path": network.path} if {
	some network in cloud.resources("aws_vpc")
	not cloud.companion("aws_networkfirewall_firewall", "vpc_id", network)
	message := sprintf("%s has no network firewall", [network.name])
}
