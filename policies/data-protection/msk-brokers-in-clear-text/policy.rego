# METADATA
# title: Kafka brokers talk without TLS
# description: Replication between brokers carries every record of the cluster.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", module, msk_cluster]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Remove `in_cluster = false`.}
package rearguard.data_protection.msk_brokers_in_clear_text

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_msk_cluster")
	fact := cloud.get(resource, "encryption_info.encryption_in_transit.in_cluster")
	cloud.turned_off(fact)
	message := sprintf("%s does not encrypt the traffic between brokers: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_msk_cluster")
