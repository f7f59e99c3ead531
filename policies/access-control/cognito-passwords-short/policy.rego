# METADATA
# title: User pool takes short passwords
# description: Passwords below eight characters are guessed by machine.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool, "AWS::Cognito::UserPool"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-308], attack: [T1078.004, T1110], nist-800-53: [IA-2(1), IA-5(1)], cis-v8: ["6.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `minimum_length` to at least 8, better 14."}
package rearguard.access_control.cognito_passwords_short

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_user_pool")
	fact := cloud.get(resource, "password_policy.minimum_length")
	cloud.is_below(fact, 8)
	message := sprintf("%s takes short passwords: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_user_pool")
