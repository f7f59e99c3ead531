# METADATA
# title: User pool does not watch for attacks
# description: "Threat protection notices stolen passwords and unusual sign-ins, and can refuse them."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool, "AWS::Cognito::UserPool"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `advanced_security_mode = "ENFORCED"`.}
package rearguard.detection.cognito_threat_protection_off

import data.rearguard.lib.cloud

_values := {"ENFORCED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cognito_user_pool")
	fact := cloud.get(resource, "user_pool_add_ons.advanced_security_mode")
	cloud.other_than(fact, _values)
	message := sprintf("%s does not refuse suspicious sign-ins: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cognito_user_pool")
