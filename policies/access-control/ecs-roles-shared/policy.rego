# METADATA
# title: Task has the role that starts it
# description: The role for starting tasks fetches images and secrets. A task that has it too can read the secrets of others, which it was never given.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition"]
#   impact: [confidentiality]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1552.007], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the task a role of its own with what it needs."}
package rearguard.access_control.ecs_roles_shared

import data.rearguard.lib.cloud

deny contains {"message": message, "path": role.path} if {
	some task in cloud.resources("aws_ecs_task_definition")
	role := cloud.get(task, "task_role_arn")
	not cloud.missing(role)
	role.value == cloud.get(task, "execution_role_arn").value
	message := sprintf("%s has the role that starts it", [task.name])
}
