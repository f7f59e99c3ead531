# METADATA
# title: Kafka clients may connect without TLS
# description: With `PLAINTEXT` records cross the network in clear text, and with `TLS_PLAINTEXT` they may.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", module, msk_cluster]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `client_broker = "TLS"`.}
package rearguard.data_protection.msk_clients_in_clear_text

import data.rearguard.lib.cloud

_values := {"PLAINTEXT", "TLS_PLAINTEXT"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_msk_cluster")
	fact := cloud.get(resource, "encryption_info.encryption_in_transit.client_broker")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets clients connect without TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_msk_cluster")
