# METADATA
# title: Rule asks for rotated keys too late
# description: A key that leaked is of use until somebody replaces it. A rule that accepts old keys lets that take long.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_config_config_rule, "AWS::Config::ConfigRule", config_rule, aws_config_rule]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-324], attack: [T1078.004], nist-800-53: [IA-5], cis-v8: ["5.3"], samm: [O-EM-2-B]}
#   countermeasure: {kind: configure, text: "Set `maxAccessKeyAge` to 90 days or fewer."}
package rearguard.access_control.access_keys_rotated_late

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some name, instances in input.resource.aws_config_config_rule
	some index, rule in instances
	some source in rule.source
	source.source_identifier == "ACCESS_KEYS_ROTATED"
	days := rule.input_parameters__json.maxAccessKeyAge
	_is_late(days)
	path := ["resource", "aws_config_config_rule", name, index, "input_parameters"]
	message := sprintf("aws_config_config_rule.%s accepts keys of %v days", [name, days])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::Config::ConfigRule"
	body.Properties.Source.SourceIdentifier == "ACCESS_KEYS_ROTATED"
	days := body.Properties.InputParameters.maxAccessKeyAge
	_is_late(days)
	path := ["Resources", name, "Properties", "InputParameters", "maxAccessKeyAge"]
	message := sprintf("%s accepts keys of %v days", [name, days])
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"config_rule", "aws_config_rule"}
	call.arguments.source.identifier == "ACCESS_KEYS_ROTATED"
	given := call.arguments.input_parameters
	days := json.unmarshal(given).maxAccessKeyAge
	_is_late(days)
	path := array.concat(call.path, ["input_parameters"])
	message := sprintf("the task %q accepts keys of %v days", [ansible.name(call.task), days])
}

_is_late(days) if to_number(days) > 90
