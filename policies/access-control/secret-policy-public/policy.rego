# METADATA
# title: Secret policy lets everybody in
# description: Every AWS account may ask for the secret.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_secretsmanager_secret_policy,
#     aws_secretsmanager_secret,
#     "AWS::SecretsManager::ResourcePolicy",
#     secretsmanager_secret,
#     aws_secret,
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the principals, or narrow the statement with a condition on the organisation, source or endpoint."}
package rearguard.access_control.secret_policy_public

import data.rearguard.lib.iam

_types := {
	"aws_secretsmanager_secret_policy",
	"aws_secretsmanager_secret",
	"AWS::SecretsManager::ResourcePolicy",
	"secretsmanager_secret",
	"aws_secret",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s lets everybody in: the principal is %s", [statement.owner.name, principal.value])
}
