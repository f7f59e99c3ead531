# METADATA
# title: File transfer server is reachable from the internet
# description: A public endpoint is found and tried by everybody; partners can be let in by address or a private link.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_transfer_server, "AWS::Transfer::Server"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `endpoint_type = "VPC"` with a security group.}
package rearguard.access_control.transfer_server_public

import data.rearguard.lib.cloud

_values := {"VPC", "VPC_ENDPOINT"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_transfer_server")
	fact := cloud.get(resource, "endpoint_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s is reachable from the internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_transfer_server")
