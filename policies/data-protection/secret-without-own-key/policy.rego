# METADATA
# title: Secret has no customer-managed key
# description: With the default key everybody in the account who may call Secrets Manager may decrypt; other accounts cannot be given access safely.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_secretsmanager_secret, "AWS::SecretsManager::Secret", secretsmanager_secret, aws_secret]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_id`.}
package rearguard.data_protection.secret_without_own_key

import data.rearguard.lib.aws_keys
import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_secretsmanager_secret")
	fact := cloud.get(resource, "kms_key_id")
	_is_not_own(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

_is_not_own(fact) if cloud.missing(fact)

_is_not_own(fact) if aws_keys.is_of_aws(fact)

subject contains resource.path if some resource in cloud.resources("aws_secretsmanager_secret")
