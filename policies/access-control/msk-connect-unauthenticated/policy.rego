# METADATA
# title: Connector signs in to Kafka as nobody
# description: "Brokers that take a connector without authentication take anybody else, too."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_mskconnect_connector, "AWS::KafkaConnect::Connector"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `authentication_type = "IAM"`.}
package rearguard.access_control.msk_connect_unauthenticated

import data.rearguard.lib.cloud

_values := {"IAM"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_mskconnect_connector")
	fact := cloud.get(resource, "kafka_cluster_client_authentication.authentication_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s signs in to Kafka as nobody: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_mskconnect_connector")
