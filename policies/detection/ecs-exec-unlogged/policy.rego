# METADATA
# title: Commands in containers are not logged
# description: Whoever runs a command in a container leaves no trace of it.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ecs_cluster, "AWS::ECS::Cluster"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `logging` to `DEFAULT` or `OVERRIDE`.}
package rearguard.detection.ecs_exec_unlogged

import data.rearguard.lib.cloud

_values := {"NONE"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecs_cluster")
	fact := cloud.get(resource, "configuration.execute_command_configuration.logging")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s does not log commands in its containers: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecs_cluster")
