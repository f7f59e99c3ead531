# METADATA
# title: CloudFront distribution is turned off
# description: A distribution that is off serves nobody, while names may still point at it and the origin may be reached directly.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module, cloudfront_distribution]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the distribution and its names, or turn it on."}
package rearguard.configuration_hardening.cloudfront_disabled

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "enabled")
	cloud.turned_off(fact)
	message := sprintf("%s is turned off: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
