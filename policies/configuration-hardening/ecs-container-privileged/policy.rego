# METADATA
# title: ECS container runs privileged
# description: A privileged container owns its host and every other container there.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_ecs_task_definition, aws_batch_job_definition, "AWS::ECS::TaskDefinition", "AWS::Batch::JobDefinition"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `privileged` and give the container the single capabilities it needs.}
package rearguard.configuration_hardening.ecs_container_privileged

import data.rearguard.lib.cloud

deny contains {"message": message, "path": place.path} if {
	some place in _containers
	place.value in {true, "true"}
	message := sprintf("%s runs a container privileged", [place.name])
}

_containers contains {"name": task.name, "value": value.privileged, "path": path} if {
	some task in cloud.resources("aws_ecs_task_definition")
	some key in ["container_definitions__json", "ContainerDefinitions"]
	some index, value in task.value[key]
	path := array.concat(task.path, [key, index, "privileged"])
}

_containers contains {"name": task.name, "value": value.Privileged, "path": path} if {
	some task in cloud.resources("aws_ecs_task_definition")
	some index, value in task.value.ContainerDefinitions
	path := array.concat(task.path, ["ContainerDefinitions", index, "Privileged"])
}

_containers contains {"name": job.name, "value": value, "path": path} if {
	some job in cloud.resources("aws_batch_job_definition")
	some keys in [["container_properties__json", "privileged"], ["ContainerProperties", "Privileged"]]
	value := object.get(job.value, keys, false)
	path := array.concat(job.path, keys)
}
