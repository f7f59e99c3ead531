# METADATA
# title: ECS service runs no tasks
# description: A service that runs nothing is either forgotten or down.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_service, "AWS::ECS::Service", ecs_service]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the service, or give it tasks."}
package rearguard.configuration_hardening.ecs_service_without_tasks

import data.rearguard.lib.cloud

_values := {0}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_service")
	fact := cloud.get(resource, "desired_count")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s runs no tasks: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_service")
