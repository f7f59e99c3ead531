# METADATA
# title: Task sees the processes of its host
# description: A container that shares the process table of its host can watch and signal everything that runs there.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", module]
#   impact: [confidentiality, integrity]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `pid_mode`, or set it to `task`."}
package rearguard.configuration_hardening.ecs_host_pid

import data.rearguard.lib.cloud

_values := {"host"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_task_definition")
	fact := cloud.get(resource, "pid_mode")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s shares the processes of its host: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_task_definition")
