# METADATA
# title: Search domain accepts unencrypted HTTP
# description: Queries, documents and credentials travel in clear text if a client uses HTTP.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_elasticsearch_domain,
#     aws_opensearch_domain,
#     aws_cloudsearch_domain,
#     "AWS::Elasticsearch::Domain",
#     "AWS::OpenSearchService::Domain",
#     opensearch,
#     module,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `enforce_https = true` in `domain_endpoint_options`.}
package rearguard.data_protection.search_domain_http

import data.rearguard.lib.cloud

_properties := {
	"aws_elasticsearch_domain": "domain_endpoint_options.enforce_https",
	"aws_opensearch_domain": "domain_endpoint_options.enforce_https",
	"aws_cloudsearch_domain": "endpoint_options.enforce_https",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s does not enforce HTTPS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
