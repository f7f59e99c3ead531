# METADATA
# title: Provider accepts every certificate
# description: Terraform sends its credentials to whoever answers, and builds what that side says. One forged answer is enough to take over what the provider manages.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the provider the authority that signed the certificate."}
package rearguard.configuration_hardening.provider_certificate_unchecked

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key in {
		"insecure", "skip_tls_verify", "allow_unverified_ssl", "insecure_skip_verify", "tls_insecure", "pm_tls_insecure",
		"insecure_https", "skip_tls_verification", "skip_cert_verify", "insecure_skip_tls_verify", "tls_insecure_skip_verify",
	}
	scalar.value == true
	_is_connection(scalar.path)
	message := sprintf("%s %s accepts every certificate", [scalar.path[0], scalar.path[1]])
}

_is_connection(path) if path[0] == "provider"

_is_connection(path) if {
	path[0] == "data"
	path[1] == "http"
}
