# METADATA
# title: Search domain runs in one zone
# description: "When the zone fails, so does the domain."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_opensearch_domain,
#     aws_elasticsearch_domain,
#     "AWS::OpenSearchService::Domain",
#     "AWS::Elasticsearch::Domain",
#   ]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `zone_awareness_enabled = true`.}
package rearguard.configuration_hardening.search_domain_one_zone

import data.rearguard.lib.cloud

_types := ["aws_opensearch_domain", "aws_elasticsearch_domain"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "cluster_config.zone_awareness_enabled")
	cloud.off(fact)
	message := sprintf("%s runs in one zone: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
