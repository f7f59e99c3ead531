# METADATA
# title: Athena workgroup reports nothing
# description: Without metrics nobody sees who scans how much, which is how data leaves by queries.
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_athena_workgroup, "AWS::Athena::WorkGroup"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Remove `publish_cloudwatch_metrics_enabled = false`."}
package rearguard.detection.athena_without_metrics

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_athena_workgroup")
	fact := cloud.get(resource, "configuration.publish_cloudwatch_metrics_enabled")
	cloud.turned_off(fact)
	message := sprintf("%s reports nothing: %s", [resource.name, cloud.says(fact)])
}
