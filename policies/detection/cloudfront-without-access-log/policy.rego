# METADATA
# title: CloudFront keeps no access log
# description: Without an access log nobody can tell what was requested during an attack.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module, cloudfront_distribution]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add `logging_config`, or deliver the logs with `aws_cloudwatch_log_delivery`."}
package rearguard.detection.cloudfront_without_access_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some distribution in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(distribution, "logging_config")
	cloud.missing(fact)
	not _is_delivered(distribution)
	message := sprintf("%s keeps no access log", [distribution.name])
}

# A source of logs gives nothing until a delivery takes it somewhere.
_is_delivered(distribution) if {
	some source in cloud.companions("aws_cloudwatch_log_delivery_source", "resource_arn", distribution)
	cloud.companion("aws_cloudwatch_log_delivery", "delivery_source_name", source)
}
