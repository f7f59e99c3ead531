# METADATA
# title: Service stays on an old platform
# description: A platform version that is fixed gets no corrections of the kernel and the container runtime.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_service, "AWS::ECS::Service", ecs_service, module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Set `platform_version = "LATEST"`.}
package rearguard.patching.ecs_fargate_fixed_platform

import data.rearguard.lib.cloud

_values := {"LATEST", "1.4.0", "1.0.0"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_service")
	fact := cloud.get(resource, "platform_version")
	cloud.is_none_of(fact, _values)
	message := sprintf("%s stays on an old platform: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_service")
