# METADATA
# title: ECS service gives its tasks public addresses
# description: A task with a public address can be reached around the load balancer and its rules.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_service, "AWS::ECS::Service", ecs_service, module, aws_ecs_task_set, "AWS::ECS::TaskSet"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `assign_public_ip` and publish the service by a load balancer.}
package rearguard.access_control.ecs_service_public_ip

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_ecs_service", "aws_ecs_task_set"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "network_configuration.assign_public_ip")
	cloud.on(fact)
	message := sprintf("%s gives its tasks public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_service")
