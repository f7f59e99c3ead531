# METADATA
# title: Service stands behind no load balancer
# description: "Without a balancer callers depend on the address of one task, and tasks that hang are not replaced by the state of their answers."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_service, "AWS::ECS::Service", ecs_service]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Attach a target group, unless the service takes its work from a queue."}
package rearguard.configuration_hardening.ecs_service_without_load_balancer

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some service in cloud.resources("aws_ecs_service")
	fact := cloud.get(service, "load_balancer")
	cloud.missing(fact)
	cloud.missing(cloud.get(service, "service_connect_configuration"))
	message := sprintf("%s stands behind no load balancer: %s", [service.name, cloud.says(fact)])
}
