# METADATA
# title: CloudFront delivers to every country
# description: "Where visitors come from few countries, the others send mostly attacks."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `restriction_type` to `whitelist` or `blacklist`.}
package rearguard.configuration_hardening.cloudfront_for_every_country

import data.rearguard.lib.cloud

_values := {"whitelist", "blacklist"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "restrictions.geo_restriction.restriction_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s delivers to every country: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
