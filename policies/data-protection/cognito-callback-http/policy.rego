# METADATA
# title: Sign-in returns over HTTP
# description: "The code or token of the user comes back in clear text, for anybody on the way to take."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool_client, "AWS::Cognito::UserPoolClient"]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Use an address that begins with `https://`.}
package rearguard.data_protection.cognito_callback_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": address.path} if {
	some client in cloud.resources("aws_cognito_user_pool_client")
	some address in cloud.texts(cloud.get(client, "callback_urls"))
	startswith(address.value, "http://")
	regex.match(`^http://(localhost|127\.0\.0\.1)([:/]|$)`, address.value) == false
	message := sprintf("%s sends users back over HTTP, to %s", [client.name, address.value])
}
