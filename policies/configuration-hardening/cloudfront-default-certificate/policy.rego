# METADATA
# title: CloudFront uses its default certificate
# description: With the certificate of cloudfront.net the distribution also takes TLS 1.0, whatever minimum is stated, and cannot serve a name of its own.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudfront_distribution, "AWS::CloudFront::Distribution", module, cloudfront_distribution]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Use a certificate of your own and `minimum_protocol_version = "TLSv1.2_2021"`.}
package rearguard.configuration_hardening.cloudfront_default_certificate

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudfront_distribution")
	fact := cloud.get(resource, "viewer_certificate.cloudfront_default_certificate")
	cloud.on(fact)
	message := sprintf("%s uses the default certificate, which allows TLS 1.0: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudfront_distribution")
