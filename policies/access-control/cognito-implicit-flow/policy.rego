# METADATA
# title: Client gets its tokens in the address
# description: "The implicit flow puts tokens into the address, where histories and logs keep them."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cognito_user_pool_client, "AWS::Cognito::UserPoolClient"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use the `code` flow with PKCE.}
package rearguard.access_control.cognito_implicit_flow

import data.rearguard.lib.cloud

deny contains {"message": message, "path": flow.path} if {
	some client in cloud.resources("aws_cognito_user_pool_client")
	some flow in cloud.texts(cloud.get(client, "allowed_oauth_flows"))
	flow.value == "implicit"
	message := sprintf("%s gets its tokens in the address", [client.name])
}
