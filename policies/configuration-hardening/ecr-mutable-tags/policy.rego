# METADATA
# title: Image tags may be overwritten
# description: Whoever may push can replace an image that was reviewed and is running, under the same name.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecr_repository, "AWS::ECR::Repository", module, ecs_ecr]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `image_tag_mutability = "IMMUTABLE"`.}
package rearguard.configuration_hardening.ecr_mutable_tags

import data.rearguard.lib.cloud

_values := {"IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecr_repository")
	fact := cloud.get(resource, "image_tag_mutability")
	_not_allowed(fact)
	message := sprintf("%s lets tags be overwritten: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_ecr_repository")
