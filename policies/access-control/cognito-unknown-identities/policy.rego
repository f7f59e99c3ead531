# METADATA
# title: Identity pool gives credentials to everybody
# description: People who never signed in get credentials of the cloud; a role that is too wide is then open to the world.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_identity_pool, "AWS::Cognito::IdentityPool"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `allow_unauthenticated_identities = false`.}
package rearguard.access_control.cognito_unknown_identities

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_identity_pool")
	fact := cloud.get(resource, "allow_unauthenticated_identities")
	cloud.on(fact)
	message := sprintf("%s gives credentials to people who never signed in: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_identity_pool")
