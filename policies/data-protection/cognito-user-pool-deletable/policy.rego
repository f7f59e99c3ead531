# METADATA
# title: User pool can be deleted by one call
# description: With the pool go all accounts of its users.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool, "AWS::Cognito::UserPool"]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `deletion_protection = "ACTIVE"`.}
package rearguard.data_protection.cognito_user_pool_deletable

import data.rearguard.lib.cloud

_values := {"ACTIVE"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_user_pool")
	fact := cloud.get(resource, "deletion_protection")
	cloud.other_than(fact, _values)
	message := sprintf("%s can be deleted by one call: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_user_pool")
