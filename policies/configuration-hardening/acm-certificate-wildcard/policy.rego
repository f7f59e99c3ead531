# METADATA
# title: Certificate covers every name of a domain
# description: Whoever takes the key of a wildcard certificate from one server can pose as all of them.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_acm_certificate, "AWS::CertificateManager::Certificate"]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name the hosts.}
package rearguard.configuration_hardening.acm_certificate_wildcard

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some certificate in cloud.resources("aws_acm_certificate")
	fact := cloud.get(certificate, "domain_name")
	startswith(fact.value, "*")
	message := sprintf("%s covers %s", [certificate.name, fact.value])
}
