# METADATA
# title: Cache of the API is filled in clear text
# description: Answers of the API travel to the cache and back without encryption.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_appsync_api_cache, "AWS::AppSync::ApiCache"]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `transit_encryption_enabled = true`.}
package rearguard.data_protection.appsync_cache_in_clear_text

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_appsync_api_cache")
	fact := cloud.get(resource, "transit_encryption_enabled")
	cloud.off(fact)
	message := sprintf("%s fills its cache in clear text: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_appsync_api_cache")
