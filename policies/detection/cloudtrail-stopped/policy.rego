# METADATA
# title: Trail is stopped
# description: The trail exists and records nothing.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail", cloudtrail]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Remove `enable_logging = false`.}
package rearguard.detection.cloudtrail_stopped

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudtrail")
	fact := cloud.get(resource, "enable_logging")
	cloud.turned_off(fact)
	message := sprintf("%s is stopped: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudtrail")
