# METADATA
# title: Certificate is kept out of the public logs
# description: "Browsers refuse certificates that no transparency log knows, and nobody notices one issued by mistake."
# custom:
#   severity: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_acm_certificate, "AWS::CertificateManager::Certificate", module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `certificate_transparency_logging_preference = "ENABLED"`.}
package rearguard.detection.certificate_not_published

import data.rearguard.lib.cloud

_values := {"DISABLED"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_acm_certificate")
	fact := cloud.get(resource, "options.certificate_transparency_logging_preference")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is kept out of the public logs: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_acm_certificate")
