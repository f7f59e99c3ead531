# METADATA
# title: Container keeps no log
# description: "What the container writes is lost with it, and with it the traces of an intruder."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `logConfiguration` with a driver.}
package rearguard.detection.ecs_container_without_log

import data.rearguard.lib.cloud
import data.rearguard.lib.ecs

deny contains {"message": message, "path": fact.path} if {
	some container in ecs.containers
	fact := ecs.get(container, "logConfiguration")
	cloud.missing(fact)
	message := sprintf("%s keeps no log: %s", [container.name, cloud.says(fact)])
}

subject contains container.path if some container in ecs.containers
