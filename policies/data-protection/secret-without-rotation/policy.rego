# METADATA
# title: Secret is never rotated
# description: The longer a secret lives, the more copies of it exist in logs, images and heads.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_secretsmanager_secret, "AWS::SecretsManager::Secret", secretsmanager_secret, aws_secret]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Add `aws_secretsmanager_secret_rotation` with a function that renews the secret."}
package rearguard.data_protection.secret_without_rotation

import data.rearguard.lib.cloud

deny contains {"message": message, "path": secret.path} if {
	some secret in cloud.resources("aws_secretsmanager_secret")
	secret.format != "ansible"
	not cloud.companion("aws_secretsmanager_secret_rotation", "secret_id", secret)
	message := sprintf("%s is never rotated", [secret.name])
}

deny contains {"message": message, "path": secret.path} if {
	some secret in cloud.resources("aws_secretsmanager_secret")
	secret.format == "ansible"
	cloud.missing(cloud.get(secret, "rotation_function"))
	message := sprintf("%s is never rotated", [secret.name])
}
