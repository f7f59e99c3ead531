# METADATA
# title: Browsers are not told to keep to HTTPS
# description: The first request of a visit may then go out in clear text, where somebody in between can answer it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloudfront_response_headers_policy, "AWS::CloudFront::ResponseHeadersPolicy"]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Add `strict_transport_security` with a year in `access_control_max_age_sec`."}
package rearguard.configuration_hardening.response_headers_without_hsts

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_cloudfront_response_headers_policy")
	fact := cloud.get(policy, "security_headers_config.strict_transport_security")
	cloud.missing(fact)
	message := sprintf("%s sends no Strict-Transport-Security: %s", [policy.name, cloud.says(fact)])
}

# A month is over before an occasional visitor comes back.
deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_cloudfront_response_headers_policy")
	fact := cloud.get(policy, "security_headers_config.strict_transport_security.access_control_max_age_sec")
	cloud.is_below(fact, 2592000)
	message := sprintf("%s lets browsers forget within days: %s", [policy.name, cloud.says(fact)])
}
