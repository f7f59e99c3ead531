# METADATA
# title: Kafka brokers are reachable from the internet
# description: Brokers hold the records of many systems and belong behind a private address.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", module]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `type = "DISABLED"` in `public_access`.}
package rearguard.access_control.msk_publicly_accessible

import data.rearguard.lib.cloud

_values := {"SERVICE_PROVIDED_EIPS"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_msk_cluster")
	fact := cloud.get(resource, "broker_node_group_info.connectivity_info.public_access.type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s has public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_msk_cluster")
