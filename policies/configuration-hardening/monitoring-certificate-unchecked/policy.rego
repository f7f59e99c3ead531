# METADATA
# title: Monitoring accepts every certificate
# description: Anybody on the way may answer in place of what is watched, gets the token or password of the monitoring, and decides what it sees. Where alerts or logs are sent without the check, they can be read and swallowed.
# related_resources: [{ref: "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [yaml, toml, helm-chart]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23, IA-3], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the authority that signed the certificate in `ca_file`, and the expected name in `server_name`."}
package rearguard.configuration_hardening.monitoring_certificate_unchecked

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key in {"insecure_skip_verify", "insecureSkipVerify", "insecure_skip_tls_verify", "insecureSkipTLSVerify", "tlsSkipVerify", "tlsInsecureSkipVerify"}
	scalar.value == true
	message := sprintf("%s is true", [scalar.key])
}

deny contains {"message": "verify_certificate is false", "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key == "verify_certificate"
	scalar.value == false
}
