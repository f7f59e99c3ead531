# METADATA
# title: App Runner service is not traced
# description: Traces show where time and errors come from.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_apprunner_service, "AWS::AppRunner::Service"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `observability_enabled = true`.}
package rearguard.detection.app_runner_tracing_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_apprunner_service")
	fact := cloud.get(resource, "observability_configuration.observability_enabled")
	cloud.off(fact)
	message := sprintf("%s is not traced: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_apprunner_service")
