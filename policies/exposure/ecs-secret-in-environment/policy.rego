# METADATA
# title: Variable of a container holds a secret
# description: "Everybody who may look at the task definition reads its variables, and old revisions keep them."
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   secret: true
#   resources: [
#     aws_ecs_task_definition,
#     aws_batch_job_definition,
#     "AWS::ECS::TaskDefinition",
#     "AWS::Batch::JobDefinition",
#     ecs_taskdefinition,
#     batch_job_definition,
#     module,
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Take it from a secret store with `secrets`, and replace it."}
package rearguard.exposure.ecs_secret_in_environment

import data.rearguard.lib.credentials
import data.rearguard.lib.ecs

deny contains {"message": message, "path": variable.path} if {
	some container in array.concat([one | some one in ecs.containers], [one | some one in ecs.jobs])
	some variable in ecs.variables(container)
	_is_secret(variable)
	message := sprintf("the variable %s holds a secret", [variable.name])
}

_is_secret(variable) if credentials.is_credential(variable.name, variable.value)

_is_secret(variable) if {
	upper(variable.name) in {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"}
	variable.value != ""
	contains(variable.value, "${") == false
}
