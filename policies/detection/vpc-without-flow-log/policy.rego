# METADATA
# title: Network keeps no flow log
# description: Without flow logs nobody can tell which machines an intruder talked to.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpc, "AWS::EC2::VPC", module]
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

# The module for networks keeps one if it is told to; a log of its own may stand beside it.
deny contains {"message": message, "path": path} if {
	some name, calls in input.module
	some index, call in calls
	call.source == "terraform-aws-modules/vpc/aws"
	object.get(call, "enable_flow_log", false) in {false, "false"}
	not name in _logged
	path := array.concat(["module", name, index], ["enable_flow_log"])
	message := sprintf("module.%s keeps no flow log", [name])
}

_logged contains name if {
	some name, _ in input.module
	some log in cloud.resources("aws_flow_log")
	contains(log.value.vpc_id, sprintf("${module.%s.", [name]))
}
