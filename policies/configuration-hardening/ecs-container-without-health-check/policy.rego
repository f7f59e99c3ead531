# METADATA
# title: Container is not asked whether it works
# description: A program that hangs stays in service until somebody notices.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `healthCheck`.}
package rearguard.configuration_hardening.ecs_container_without_health_check

import data.rearguard.lib.cloud
import data.rearguard.lib.ecs

deny contains {"message": message, "path": fact.path} if {
	some container in ecs.containers
	fact := ecs.get(container, "healthCheck")
	cloud.missing(fact)
	message := sprintf("%s is not asked whether it works: %s", [container.name, cloud.says(fact)])
}
