# METADATA
# title: Secret is rotated too seldom
# description: The longer a secret lives, the more copies of it exist in logs, images and heads.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_secretsmanager_secret_rotation, "AWS::SecretsManager::RotationSchedule", secretsmanager_secret, aws_secret]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `automatically_after_days` to 90 or less."}
#   parameters: {days: {default: 90, description: days after which a secret should be renewed}}
package rearguard.data_protection.secret_rotation_slow

import data.rearguard.lib.cloud

_properties := [
	["aws_secretsmanager_secret_rotation", "rotation_rules.automatically_after_days"],
	["aws_secretsmanager_secret", "rotation_days"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_above(fact, data.parameters.secret_rotation_slow.days)
	message := sprintf("%s is rotated too seldom: %s", [resource.name, cloud.says(fact)])
}
