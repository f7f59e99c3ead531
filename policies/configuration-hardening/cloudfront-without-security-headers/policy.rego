# METADATA
# title: CloudFront adds no security headers
# description: "Headers such as HSTS and the content policy protect the browser of the visitor, and CloudFront can add them for every origin."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `response_headers_policy_id`.}
package rearguard.configuration_hardening.cloudfront_without_security_headers

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "default_cache_behavior.response_headers_policy_id")
	cloud.missing(fact)
	message := sprintf("%s adds no security headers: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
