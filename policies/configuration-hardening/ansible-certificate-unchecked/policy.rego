# METADATA
# title: Task accepts every certificate
# description: Anybody on the way may answer in place of the server, hand over other files and read the credentials that are sent. What was fetched may then be installed on every host of the run.
# custom:
#   severity: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the option; install the certificate of an own authority on the host instead."}
package rearguard.configuration_hardening.ansible_certificate_unchecked

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	some name in _switches
	value := call.arguments[name]
	lower(sprintf("%v", [value])) in {"false", "no", "off"}
	path := ansible.path_of(call, name)
	message := sprintf("%s has %s: %v", [call.module, name, value])
}

_switches := {"validate_certs", "verify_ssl", "ssl_verify", "tls_verify", "sslverify", "aws_validate_certs", "validate_certificate"}
