# METADATA
# title: State machine is not traced
# description: "Traces show where time and errors come from, across the services a run passes."
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sfn_state_machine, "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine", module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `enabled = true` in `tracing_configuration`.}
package rearguard.detection.state_machine_tracing_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sfn_state_machine")
	fact := cloud.get(resource, "tracing_configuration.enabled")
	cloud.off(fact)
	message := sprintf("%s is not traced: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sfn_state_machine")
