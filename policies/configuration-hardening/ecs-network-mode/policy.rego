# METADATA
# title: Task shares the network of its host
# description: Without a network of its own, a task reaches what its host reaches and cannot be fenced by a security group.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", module, ecs_taskdefinition]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `network_mode = "awsvpc"`.}
package rearguard.configuration_hardening.ecs_network_mode

import data.rearguard.lib.cloud

_values := {"awsvpc"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_task_definition")
	fact := cloud.get(resource, "network_mode")
	_not_allowed(fact)
	message := sprintf("%s does not have a network of its own: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_ecs_task_definition")
