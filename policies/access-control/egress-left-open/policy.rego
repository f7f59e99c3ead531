# METADATA
# title: Security group leaves everything out
# description: A group of a template that states no egress gets a rule for all of it.
# custom:
#   severity: low
#   precision: low
#   kinds: [cloudformation]
#   resources: ["AWS::EC2::SecurityGroup"]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "State `SecurityGroupEgress` with what the workload calls."}
package rearguard.access_control.egress_left_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some group in cloud.resources("aws_security_group")
	fact := cloud.get(group, "egress")
	cloud.missing(fact)
	not cloud.companion("aws_vpc_security_group_egress_rule", "security_group_id", group)
	message := sprintf("%s lets everything out: %s", [group.name, cloud.says(fact)])
}
