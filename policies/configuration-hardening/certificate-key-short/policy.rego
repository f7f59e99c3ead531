# METADATA
# title: Certificate has a key that is too short
# description: RSA keys below 2048 bits can be broken with means that criminals can pay for.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_acm_certificate, aws_acmpca_certificate_authority, "AWS::CertificateManager::Certificate", module]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use `RSA_2048`, `EC_prime256v1` or better."}
package rearguard.configuration_hardening.certificate_key_short

import data.rearguard.lib.cloud

_values := {"RSA_1024"}

_properties := {
	"aws_acm_certificate": "key_algorithm",
	"aws_acmpca_certificate_authority": "certificate_authority_configuration.key_algorithm",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s has a key that is too short: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
