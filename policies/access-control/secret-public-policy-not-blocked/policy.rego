# METADATA
# title: Public policies of the secret are not blocked
# description: Secrets Manager can refuse a policy that lets everybody in; here it is told not to.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_secretsmanager_secret_policy, "AWS::SecretsManager::ResourcePolicy", module]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `block_public_policy = true`."}
package rearguard.access_control.secret_public_policy_not_blocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_secretsmanager_secret_policy")
	fact := cloud.get(resource, "block_public_policy")
	cloud.turned_off(fact)
	message := sprintf("%s takes public policies: %s", [resource.name, cloud.says(fact)])
}
