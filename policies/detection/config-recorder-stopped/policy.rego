# METADATA
# title: Configuration recorder is stopped
# description: AWS Config is set up and records nothing, so that its rules judge an old picture.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_config_configuration_recorder_status]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Set `is_enabled = true`."}
package rearguard.detection.config_recorder_stopped

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_config_configuration_recorder_status")
	fact := cloud.get(resource, "is_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is stopped: %s", [resource.name, cloud.says(fact)])
}
