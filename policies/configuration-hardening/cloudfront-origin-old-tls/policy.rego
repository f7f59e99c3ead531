# METADATA
# title: CloudFront speaks old TLS to its origin
# description: SSL 3, TLS 1.0 and 1.1 have known weaknesses and are retired.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", cloudfront_distribution, module]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Keep `TLSv1.2` only.}
package rearguard.configuration_hardening.cloudfront_origin_old_tls

import data.rearguard.lib.cloud

deny contains {"message": message, "path": version.path} if {
	some distribution in cloud.resources("aws_cloudfront_distribution")
	some origin in cloud.blocks(distribution, "origin")
	some version in cloud.texts(cloud.get(origin, "custom_origin_config.origin_ssl_protocols"))
	version.value in {"SSLv3", "TLSv1", "TLSv1.1"}
	message := sprintf("%s speaks %s to an origin", [distribution.name, version.value])
}
