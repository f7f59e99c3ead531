# METADATA
# title: Trail covers one region only
# description: Attackers work in the regions nobody uses. A trail of one region does not see them.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudtrail, "AWS::CloudTrail::Trail", cloudtrail]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `is_multi_region_trail = true`.}
package rearguard.detection.cloudtrail_single_region

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudtrail")
	fact := cloud.get(resource, "is_multi_region_trail")
	cloud.off(fact)
	message := sprintf("%s records one region only: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudtrail")
