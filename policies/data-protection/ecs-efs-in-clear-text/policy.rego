# METADATA
# title: ECS volume on EFS is mounted without TLS
# description: File content crosses the network in clear text.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", ecs_taskdefinition, module]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `transit_encryption = "ENABLED"`.}
package rearguard.data_protection.ecs_efs_in_clear_text

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some task in cloud.resources("aws_ecs_task_definition")
	some volume in cloud.blocks(task, _volumes[task.format])
	cloud.get(volume, _efs[task.format]).state != "absent"
	fact := cloud.get(volume, sprintf("%s.transit_encryption", [_efs[task.format]]))
	not cloud.is_one_of(fact, {"ENABLED"})
	fact.state != "unknown"
	message := sprintf("%s mounts EFS without TLS: %s", [task.name, cloud.says(fact)])
}

_volumes := {"terraform": "volume", "cloudformation": "volumes", "ansible": "volumes"}

_efs := {"terraform": "efs_volume_configuration", "cloudformation": "EFSVolumeConfiguration", "ansible": "efsVolumeConfiguration"}
