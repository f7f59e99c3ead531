# METADATA
# title: Key policy lets everybody use the key
# description: With a key that everybody may use, encryption keeps nobody out.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_kms_key,
#     aws_kms_key_policy,
#     aws_kms_external_key,
#     "AWS::KMS::Key",
#     kms_key,
#     aws_kms,
#     aws_kms_replica_key,
#     aws_kms_replica_external_key,
#     "AWS::KMS::ReplicaKey",
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the principals, or narrow the statement with a condition on the organisation, source or endpoint."}
package rearguard.access_control.key_policy_public

import data.rearguard.lib.iam

_types := {
	"aws_kms_key",
	"aws_kms_key_policy",
	"aws_kms_external_key",
	"AWS::KMS::Key",
	"kms_key",
	"aws_kms",
	"aws_kms_replica_key",
	"aws_kms_replica_external_key",
	"AWS::KMS::ReplicaKey",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s lets everybody in: the principal is %s", [statement.owner.name, principal.value])
}
