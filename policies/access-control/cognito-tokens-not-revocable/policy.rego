# METADATA
# title: Tokens of the client cannot be revoked
# description: A stolen token stays good until it runs out.
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool_client, "AWS::Cognito::UserPoolClient"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_token_revocation = true`.}
package rearguard.access_control.cognito_tokens_not_revocable

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_user_pool_client")
	fact := cloud.get(resource, "enable_token_revocation")
	cloud.turned_off(fact)
	message := sprintf("%s does not let tokens be revoked: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_user_pool_client")
