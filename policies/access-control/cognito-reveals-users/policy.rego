# METADATA
# title: Sign-in tells which users exist
# description: Different answers for unknown users and wrong passwords let anybody collect the names of the users.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool_client, "AWS::Cognito::UserPoolClient"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `prevent_user_existence_errors = "ENABLED"`.}
package rearguard.access_control.cognito_reveals_users

import data.rearguard.lib.cloud

_values := {"ENABLED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_user_pool_client")
	fact := cloud.get(resource, "prevent_user_existence_errors")
	cloud.other_than(fact, _values)
	message := sprintf("%s tells which users exist: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_user_pool_client")
