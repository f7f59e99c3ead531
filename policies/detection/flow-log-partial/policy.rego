# METADATA
# title: Flow log records a part of the traffic
# description: "An intruder shows in what was let through, a scan in what was turned away: a log of one hides the other."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_flow_log, "AWS::EC2::FlowLog"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `traffic_type = "ALL"`.}
package rearguard.detection.flow_log_partial

import data.rearguard.lib.cloud

_values := {"ACCEPT", "REJECT"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_flow_log")
	fact := cloud.get(resource, "traffic_type")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s records a part of the traffic: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_flow_log")
