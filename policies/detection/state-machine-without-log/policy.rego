# METADATA
# title: State machine keeps no log
# description: "Without it nobody can tell what was run, by whom, and where it failed."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sfn_state_machine, "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine", module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `level` in `logging_configuration`.}
package rearguard.detection.state_machine_without_log

import data.rearguard.lib.cloud

_values := {"ALL", "ERROR", "FATAL"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sfn_state_machine")
	fact := cloud.get(resource, "logging_configuration.level")
	cloud.other_than(fact, _values)
	message := sprintf("%s keeps no log: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sfn_state_machine")
