# METADATA
# title: Kafka brokers are barely measured
# description: "With the default, load and lag of single brokers and topics are not seen."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_msk_cluster, "AWS::MSK::Cluster", msk_cluster, module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `enhanced_monitoring = "PER_BROKER"`.}
package rearguard.detection.msk_basic_monitoring

import data.rearguard.lib.cloud

_values := {"PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_msk_cluster")
	fact := cloud.get(resource, "enhanced_monitoring")
	cloud.other_than(fact, _values)
	message := sprintf("%s is barely measured: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_msk_cluster")
