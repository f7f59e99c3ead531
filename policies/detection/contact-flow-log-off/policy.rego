# METADATA
# title: Contact centre keeps no log of its flows
# description: "Without the log nobody can tell how a call was routed, and what the caller could reach."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_connect_instance, "AWS::Connect::Instance"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `contact_flow_logs_enabled = true`.}
package rearguard.detection.contact_flow_log_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_connect_instance")
	fact := cloud.get(resource, "contact_flow_logs_enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no log of its contact flows: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_connect_instance")
