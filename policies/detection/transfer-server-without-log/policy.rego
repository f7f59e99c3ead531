# METADATA
# title: File transfer server keeps no log
# description: Without it nobody can tell who fetched which file.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_transfer_server, "AWS::Transfer::Server"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `logging_role` or `structured_log_destinations`.}
package rearguard.detection.transfer_server_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some server in cloud.resources("aws_transfer_server")
	fact := cloud.get(server, "logging_role")
	cloud.missing(fact)
	cloud.missing(cloud.get(server, "structured_log_destinations"))
	message := sprintf("%s keeps no log: %s", [server.name, cloud.says(fact)])
}

subject contains server.path if some server in cloud.resources("aws_transfer_server")
