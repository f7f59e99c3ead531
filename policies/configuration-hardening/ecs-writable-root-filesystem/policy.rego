# METADATA
# title: Container may write to its own files
# description: Whoever breaks into the container can leave tools there and change the program.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [integrity]
#   aliases: [CH-06]
#   controls: {cwe: [CWE-732], attack: [T1525], nist-800-53: [CM-7, SI-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `readonlyRootFilesystem` to true and mount what must be written.}
package rearguard.configuration_hardening.ecs_writable_root_filesystem

import data.rearguard.lib.cloud
import data.rearguard.lib.ecs

deny contains {"message": message, "path": fact.path} if {
	some container in ecs.containers
	fact := ecs.get(container, "readonlyRootFilesystem")
	cloud.off(fact)
	message := sprintf("%s may write to its root: %s", [container.name, cloud.says(fact)])
}

subject contains container.path if some container in ecs.containers
