# METADATA
# title: Search domain knows no users
# description: Without fine-grained access whoever reaches the domain may read and change every index.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_opensearch_domain,
#     aws_elasticsearch_domain,
#     "AWS::OpenSearchService::Domain",
#     "AWS::Elasticsearch::Domain",
#     opensearch,
#     module,
#   ]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enabled = true` in `advanced_security_options`.}
package rearguard.access_control.search_domain_without_fine_grained_access

import data.rearguard.lib.cloud

_types := ["aws_opensearch_domain", "aws_elasticsearch_domain"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "advanced_security_options.enabled")
	cloud.off(fact)
	message := sprintf("%s knows no users: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
