# METADATA
# title: ECR repository has no customer-managed key
# description: Images are encrypted by default, with a key whose use nobody but AWS controls.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecr_repository, "AWS::ECR::Repository", module, ecs_ecr]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_type = "KMS"` in `encryption_configuration`.}
package rearguard.data_protection.ecr_without_own_key

import data.rearguard.lib.cloud

_values := {"KMS", "KMS_DSSE"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecr_repository")
	fact := cloud.get(resource, "encryption_configuration.encryption_type")
	_not_allowed(fact)
	message := sprintf("%s is not encrypted with a KMS key: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_ecr_repository")
