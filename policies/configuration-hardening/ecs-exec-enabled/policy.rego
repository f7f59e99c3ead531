# METADATA
# title: Service lets people into its containers
# description: Execute command opens a shell in a running container to whoever has the right in IAM.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_ecs_service, "AWS::ECS::Service"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_execute_command = false` outside of repairs.}
package rearguard.configuration_hardening.ecs_exec_enabled

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_service")
	fact := cloud.get(resource, "enable_execute_command")
	cloud.on(fact)
	message := sprintf("%s lets people into its containers: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_service")
