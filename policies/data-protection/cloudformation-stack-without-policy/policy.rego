# METADATA
# title: Stack has no policy against updates
# description: A stack policy keeps an update from replacing or deleting the resources that must not go.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_cloudformation_stack, cloudformation]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `policy_body` or `policy_url`.}
package rearguard.data_protection.cloudformation_stack_without_policy

import data.rearguard.lib.cloud

deny contains {"message": message, "path": stack.path} if {
	some stack in cloud.resources("aws_cloudformation_stack")
	cloud.missing(cloud.get(stack, "policy_body"))
	cloud.missing(cloud.get(stack, "policy_url"))
	message := sprintf("%s has no stack policy", [stack.name])
}
