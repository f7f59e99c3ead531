# METADATA
# title: Connector talks to Kafka without TLS
# description: Records travel between the connector and the brokers in clear text.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_mskconnect_connector, "AWS::KafkaConnect::Connector"]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encryption_type = "TLS"`.}
package rearguard.data_protection.msk_connect_in_clear_text

import data.rearguard.lib.cloud

_values := {"TLS"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_mskconnect_connector")
	fact := cloud.get(resource, "kafka_cluster_encryption_in_transit.encryption_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s talks to Kafka without TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_mskconnect_connector")
