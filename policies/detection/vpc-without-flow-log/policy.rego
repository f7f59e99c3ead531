# METADATA
# title: Network keeps no flow log
# description: Without flow logs nobody can tell which machines an intruder talked to.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpc, "AWS::EC2::VPC"]
#   impact: [confidentiality]
#   aliases: [ID-04]
#   controls: {cwe: [CWE-778], attack: [T1046], nist-800-53: [AU-12, SI-4(4)], cis-v8: ["13.6"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `aws_flow_log` for the network.}
package rearguard.detection.vpc_without_flow_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": vpc.path} if {
	some vpc in cloud.resources("aws_vpc")
	not cloud.companion("aws_flow_log", "vpc_id", vpc)
	message := sprintf("%s keeps no flow log", [vpc.name])
}
