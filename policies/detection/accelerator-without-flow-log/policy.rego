# METADATA
# title: Accelerator keeps no flow log
# description: Without flow logs nobody can tell who came through the accelerator.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_globalaccelerator_accelerator]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `flow_logs_enabled = true` in `attributes`.}
package rearguard.detection.accelerator_without_flow_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_globalaccelerator_accelerator")
	fact := cloud.get(resource, "attributes.flow_logs_enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no flow log: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_globalaccelerator_accelerator")
