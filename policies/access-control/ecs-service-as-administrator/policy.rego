# METADATA
# title: Service manages its load balancer as an administrator
# description: The role of a service registers its tasks with the load balancer. The role of an administrator lets whoever breaks into the service manager do everything.
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_service, "AWS::ECS::Service", ecs_service]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the role to the service-linked role of ECS, or give it a role of its own."}
package rearguard.access_control.ecs_service_as_administrator

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some service in cloud.resources("aws_ecs_service")
	fact := cloud.get(service, "iam_role")
	regex.match(`(?i)(^|[^a-z])admin(istrator)?s?([^a-z]|$)|AdministratorAccess`, fact.value)
	message := sprintf("%s has the role of an administrator: %s", [service.name, fact.value])
}
