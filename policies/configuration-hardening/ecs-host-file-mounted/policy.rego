# METADATA
# title: Task mounts a sensitive file of its host
# description: "Through the socket of the container runtime, or the configuration of the host, a container becomes the host."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a volume of the task, or EFS."}
package rearguard.configuration_hardening.ecs_host_file_mounted

import data.rearguard.lib.cloud
import data.rearguard.lib.host_files

deny contains {"message": message, "path": fact.path} if {
	some task in cloud.resources("aws_ecs_task_definition")
	some volume in cloud.blocks(task, "volume")
	fact := cloud.get(volume, "host_path")
	_is_sensitive(fact.value)
	message := sprintf("%s mounts %s of its host", [task.name, fact.value])
}

_is_sensitive(path) if host_files.is_runtime_socket(path)

_is_sensitive(path) if host_files.sensitive(path)
