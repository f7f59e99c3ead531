# METADATA
# title: Cache of the API is not encrypted
# description: "The cache holds answers of the API, with the data of its users."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_appsync_api_cache, "AWS::AppSync::ApiCache"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `at_rest_encryption_enabled = true`.}
package rearguard.data_protection.appsync_cache_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_appsync_api_cache")
	fact := cloud.get(resource, "at_rest_encryption_enabled")
	cloud.off(fact)
	message := sprintf("%s keeps its cache unencrypted: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_appsync_api_cache")
