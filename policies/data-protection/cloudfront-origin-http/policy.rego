# METADATA
# title: CloudFront reaches its origin without TLS
# description: Between the edge and the origin everything travels in clear text over the internet.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", cloudfront_distribution, module]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `origin_protocol_policy = "https-only"`.}
package rearguard.data_protection.cloudfront_origin_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some distribution in cloud.resources("aws_cloudfront_distribution")
	some origin in cloud.blocks(distribution, "origin")
	fact := cloud.get(origin, "custom_origin_config.origin_protocol_policy")
	_in_clear_text(distribution, fact)
	message := sprintf("%s reaches an origin without TLS: %s", [distribution.name, cloud.says(fact)])
}

_in_clear_text(_, fact) if cloud.is_one_of(fact, {"http-only"})

# With match-viewer the origin is reached as visitors reach the edge.
_in_clear_text(distribution, fact) if {
	cloud.is_one_of(fact, {"match-viewer"})
	cloud.is_one_of(cloud.get(distribution, "default_cache_behavior.viewer_protocol_policy"), {"allow-all"})
}
