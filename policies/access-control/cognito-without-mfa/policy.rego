# METADATA
# title: User pool asks for a password only
# description: A password that leaks or is guessed is all that it takes to become a user.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool, "AWS::Cognito::UserPool"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-308], attack: [T1078.004, T1110], nist-800-53: [IA-2(1), IA-5(1)], cis-v8: ["6.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `mfa_configuration = "ON"`.}
package rearguard.access_control.cognito_without_mfa

import data.rearguard.lib.cloud

_values := {"ON", "OPTIONAL"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_user_pool")
	fact := cloud.get(resource, "mfa_configuration")
	cloud.other_than(fact, _values)
	message := sprintf("%s asks for no second factor: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_user_pool")
