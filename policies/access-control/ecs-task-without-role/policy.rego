# METADATA
# title: Task has no role of its own
# description: "Without a role the task uses that of its host, with the rights of everything else there."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `task_role_arn`.}
package rearguard.access_control.ecs_task_without_role

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_task_definition")
	fact := cloud.get(resource, "task_role_arn")
	cloud.missing(fact)
	message := sprintf("%s has no role of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_task_definition")
