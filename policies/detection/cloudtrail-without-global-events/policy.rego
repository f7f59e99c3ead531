# METADATA
# title: Trail leaves out global services
# description: "Calls to IAM, STS and CloudFront are recorded as global events: changes of access are exactly what the trail is for."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail", cloudtrail]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Remove `include_global_service_events = false`.}
package rearguard.detection.cloudtrail_without_global_events

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudtrail")
	fact := cloud.get(resource, "include_global_service_events")
	cloud.turned_off(fact)
	message := sprintf("%s leaves out global services: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudtrail")
