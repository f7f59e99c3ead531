# METADATA
# title: ECS container runs as root
# description: "A program that runs as root and is taken over owns the container, and is one flaw away from the host."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `user` to a number above zero.}
package rearguard.configuration_hardening.ecs_container_as_root

import data.rearguard.lib.cloud
import data.rearguard.lib.ecs

deny contains {"message": message, "path": fact.path} if {
	some container in ecs.containers
	fact := ecs.get(container, "user")
	split(sprintf("%v", [fact.value]), ":")[0] in {"root", "0"}
	message := sprintf("%s runs as root: %s", [container.name, cloud.says(fact)])
}

subject contains container.path if some container in ecs.containers
