# METADATA
# title: Connector keeps no log
# description: Without a log nobody can tell what the connector read and where it failed.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_mskconnect_connector, "AWS::KafkaConnect::Connector"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add `log_delivery` with a log group, a stream or a bucket."}
package rearguard.detection.msk_connect_without_log

import data.rearguard.lib.cloud

_places := ["cloudwatch_logs", "firehose", "s3"]

deny contains {"message": message, "path": connector.path} if {
	some connector in cloud.resources("aws_mskconnect_connector")
	every place in _places {
		cloud.off(cloud.get(connector, sprintf("log_delivery.worker_log_delivery.%s.enabled", [place])))
	}
	message := sprintf("%s keeps no log", [connector.name])
}
