# METADATA
# title: CloudFront accepts old TLS versions
# description: TLS before 1.2 has known weaknesses and is retired.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module, cloudfront_distribution]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `minimum_protocol_version = "TLSv1.2_2021"`.}
package rearguard.configuration_hardening.cloudfront_old_tls

import data.rearguard.lib.cloud

_values := {"SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "viewer_certificate.minimum_protocol_version")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s accepts TLS before 1.2: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
