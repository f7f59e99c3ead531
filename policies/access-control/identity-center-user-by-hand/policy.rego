# METADATA
# title: User is made in Identity Center by hand
# description: A user that exists here and not in the identity provider of the company keeps access when its person leaves, and signs in past the rules of the provider.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_identitystore_user]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Provision users from the identity provider, and sign them in there."}
package rearguard.access_control.identity_center_user_by_hand

import data.rearguard.lib.cloud

deny contains {"message": message, "path": user.path} if {
	some user in cloud.resources("aws_identitystore_user")
	message := sprintf("%s is a user that no identity provider knows", [user.name])
}
