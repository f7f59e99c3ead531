# METADATA
# title: CloudFront serves over unencrypted HTTP
# description: With `allow-all` visitors who use HTTP send and receive everything in clear text.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module, cloudfront_distribution]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `viewer_protocol_policy = "redirect-to-https"` or `"https-only"`.}
package rearguard.data_protection.cloudfront_viewer_http

import data.rearguard.lib.cloud

_values := {"allow-all"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "default_cache_behavior.viewer_protocol_policy")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets viewers use HTTP: %s", [resource.name, cloud.says(fact)])
}

# Paths of their own have behaviours of their own.
deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	some behaviour in cloud.blocks(resource, "ordered_cache_behavior")
	fact := cloud.get(behaviour, "viewer_protocol_policy")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets viewers of some paths use HTTP: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
