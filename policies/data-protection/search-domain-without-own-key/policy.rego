# METADATA
# title: Search domain has no key of its own
# description: "With a key of your own you decide who reads the indexes, and see when it is used."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_opensearch_domain,
#     aws_elasticsearch_domain,
#     "AWS::OpenSearchService::Domain",
#     "AWS::Elasticsearch::Domain",
#     opensearch,
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_id` in `encrypt_at_rest`.}
package rearguard.data_protection.search_domain_without_own_key

import data.rearguard.lib.cloud

_types := ["aws_opensearch_domain", "aws_elasticsearch_domain"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "encrypt_at_rest.kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s keeps its indexes under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
