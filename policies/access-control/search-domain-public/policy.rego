# METADATA
# title: Search domain is on the public network
# description: A domain outside a network of yours has a public endpoint; its policy alone stands between it and everybody.
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
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Add `vpc_options` with private subnets.}
package rearguard.access_control.search_domain_public

import data.rearguard.lib.cloud

_types := ["aws_opensearch_domain", "aws_elasticsearch_domain"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "vpc_options.subnet_ids")
	cloud.missing(fact)
	message := sprintf("%s has a public endpoint: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
