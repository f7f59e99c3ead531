# METADATA
# title: GraphQL API logs nothing
# description: Without field logs nobody can tell who read what.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_appsync_graphql_api, "AWS::AppSync::GraphQLApi", module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `log_config` with level `ERROR` or `ALL`.}
package rearguard.detection.appsync_without_log

import data.rearguard.lib.cloud

_values := {"ALL", "ERROR", "INFO", "DEBUG"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_appsync_graphql_api")
	fact := cloud.get(resource, "log_config.field_log_level")
	_not_allowed(fact)
	message := sprintf("%s logs nothing: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_appsync_graphql_api")
