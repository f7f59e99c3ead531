# METADATA
# title: Network firewall keeps no log
# description: Without a log nobody can tell what was dropped and what came through.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_networkfirewall_firewall, "AWS::NetworkFirewall::Firewall"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `aws_networkfirewall_logging_configuration` for the firewall.}
package rearguard.detection.network_firewall_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": firewall.path} if {
	some firewall in cloud.resources("aws_networkfirewall_firewall")
	not cloud.companion("aws_networkfirewall_logging_configuration", "firewall_arn", firewall)
	message := sprintf("%s keeps no log", [firewall.name])
}
