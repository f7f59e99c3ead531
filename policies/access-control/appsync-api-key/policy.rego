# METADATA
# title: GraphQL API is opened by a key
# description: An API key stands in every client and tells nobody apart.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_appsync_graphql_api, "AWS::AppSync::GraphQLApi", module, "AWS::Serverless::GraphQLApi"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `AWS_IAM`, `AMAZON_COGNITO_USER_POOLS` or `OPENID_CONNECT`."}
package rearguard.access_control.appsync_api_key

import data.rearguard.lib.cloud

_values := {"API_KEY"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_appsync_graphql_api")
	fact := cloud.get(resource, "authentication_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is opened by a key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_appsync_graphql_api")
