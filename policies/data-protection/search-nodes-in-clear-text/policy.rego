# METADATA
# title: Search nodes talk without TLS
# description: Documents are copied between nodes in clear text.
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
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Enable `node_to_node_encryption`.}
package rearguard.data_protection.search_nodes_in_clear_text

import data.rearguard.lib.cloud

_properties := {
	"aws_elasticsearch_domain": "node_to_node_encryption.enabled",
	"aws_opensearch_domain": "node_to_node_encryption.enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s does not encrypt the traffic between nodes: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
