# METADATA
# title: Search domain is not encrypted at rest
# description: Search indexes hold full copies of the documents they make searchable, on disk and in snapshots.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_elasticsearch_domain,
#     aws_opensearch_domain,
#     "AWS::Elasticsearch::Domain",
#     "AWS::OpenSearchService::Domain",
#     opensearch,
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Enable `encrypt_at_rest`.}
package rearguard.data_protection.search_domain_unencrypted

import data.rearguard.lib.cloud

_properties := {
	"aws_elasticsearch_domain": "encrypt_at_rest.enabled",
	"aws_opensearch_domain": "encrypt_at_rest.enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
