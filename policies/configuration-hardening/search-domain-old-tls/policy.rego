# METADATA
# title: Search domain accepts old TLS versions
# description: TLS 1.0 and 1.1 have known weaknesses and are retired.
# custom:
#   severity: medium
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
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `tls_security_policy = "Policy-Min-TLS-1-2-2019-07"` or later.}
package rearguard.configuration_hardening.search_domain_old_tls

import data.rearguard.lib.cloud

_properties := {
	"aws_elasticsearch_domain": "domain_endpoint_options.tls_security_policy",
	"aws_opensearch_domain": "domain_endpoint_options.tls_security_policy",
	"aws_cloudsearch_domain": "endpoint_options.tls_security_policy",
}

_values := {"Policy-Min-TLS-1-0-2019-07"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
