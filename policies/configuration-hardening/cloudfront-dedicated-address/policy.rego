# METADATA
# title: CloudFront serves TLS without names
# description: "Dedicated addresses are for clients that are too old to name the host, and for old TLS with them."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", cloudfront_distribution]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `ssl_support_method = "sni-only"`.}
package rearguard.configuration_hardening.cloudfront_dedicated_address

import data.rearguard.lib.cloud

_values := {"vip"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "viewer_certificate.ssl_support_method")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s serves clients that cannot name the host: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
