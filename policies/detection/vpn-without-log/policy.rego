# METADATA
# title: VPN keeps no log
# description: Without a log nobody can tell why a tunnel fell or who tried to build one.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [aws_vpn_connection]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `log_enabled = true` for both tunnels.}
package rearguard.detection.vpn_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some connection in cloud.resources("aws_vpn_connection")
	some tunnel in ["tunnel1_log_options", "tunnel2_log_options"]
	fact := cloud.get(connection, sprintf("%s.cloudwatch_log_options.log_enabled", [tunnel]))
	cloud.off(fact)
	message := sprintf("%s keeps no log of a tunnel: %s", [connection.name, cloud.says(fact)])
}
