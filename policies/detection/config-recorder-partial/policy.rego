# METADATA
# title: Configuration recorder leaves resources out
# description: What the recorder does not see changes without a trace.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_config_configuration_recorder,
#     "AWS::Config::ConfigurationRecorder",
#     config_recorder,
#     aws_config_recorder,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Record all supported and global types.}
package rearguard.detection.config_recorder_partial

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some recorder in cloud.resources("aws_config_configuration_recorder")
	some property in ["recording_group.all_supported", "recording_group.include_global_resource_types"]
	fact := cloud.get(recorder, property)
	_leaves_out(property, fact)
	message := sprintf("%s leaves resources out: %s", [recorder.name, cloud.says(fact)])
}

# Everything supported is recorded unless it is turned off; global types are not.
_leaves_out(_, fact) if cloud.turned_off(fact)

_leaves_out(property, fact) if {
	property == "recording_group.include_global_resource_types"
	cloud.missing(fact)
}
