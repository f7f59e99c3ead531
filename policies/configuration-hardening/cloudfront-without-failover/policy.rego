# METADATA
# title: CloudFront has one origin for each path
# description: With a group of origins the second answers when the first fails.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `origin_group` with two members.}
package rearguard.configuration_hardening.cloudfront_without_failover

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "origin_group")
	cloud.missing(fact)
	message := sprintf("%s has no second origin: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
