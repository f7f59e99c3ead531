# METADATA
# title: Kafka brokers keep no logs
# description: Without broker logs neither attacks nor faults can be traced.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", module, msk_cluster]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add `logging_info` with a log group, a stream or a bucket."}
package rearguard.detection.msk_logs_off

import data.rearguard.lib.cloud

_places := ["cloudwatch_logs", "firehose", "s3"]

deny contains {"message": message, "path": path} if {
	some cluster in cloud.resources("aws_msk_cluster")
	every place in _places {
		cloud.off(cloud.get(cluster, sprintf("logging_info.broker_logs.%s.enabled", [place])))
	}
	path := array.concat(cluster.path, ["logging_info"])
	message := sprintf("%s keeps no broker logs", [cluster.name])
}
