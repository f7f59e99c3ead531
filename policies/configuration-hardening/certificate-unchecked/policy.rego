# METADATA
# title: Certificates are not checked
# description: Without the check of the certificate, anybody on the way to the server may answer in its place and hand over other files, and read the credentials that are sent. What was fetched becomes part of the image.
# custom:
#   severity: high
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the option; install the certificate of an own authority into the image instead."}
package rearguard.configuration_hardening.certificate_unchecked

import data.rearguard.lib.dockerfile
import data.rearguard.lib.shell

deny contains {"message": message, "path": command.path, "text": option} if {
	some command in dockerfile.commands
	some option in shell.skips_certificate(command)
	message := sprintf("%s %s accepts every certificate", [command.name, option])
}

deny contains {"message": message, "path": path} if {
	some instruction in dockerfile.instructions
	some index, pair in instruction.value.pairs
	path := array.concat(instruction.path, ["pairs", index, "value"])
	shell.trusts(pair.name, pair.value)
	message := sprintf("%s=%s accepts every certificate", [pair.name, pair.value])
}

# Hosts that are trusted without a certificate.
deny contains {"message": message, "path": path} if {
	some instruction in dockerfile.instructions
	some index, pair in instruction.value.pairs
	pair.name in {"PIP_TRUSTED_HOST", "UV_INSECURE_HOST"}
	pair.value != ""
	path := array.concat(instruction.path, ["pairs", index, "value"])
	message := sprintf("%s accepts every certificate of %s", [pair.name, pair.value])
}

# A program that makes its own language trust every certificate.
deny contains {"message": message, "path": command.path, "text": found} if {
	some command in dockerfile.commands
	some argument in command.value.arguments
	some found in regex.find_n(`_create_unverified_context|\bverify\s*=\s*False\b|InsecureSkipVerify:\s*true|rejectUnauthorized:\s*false|^GO(?:INSECURE=\*|FLAGS=.*-insecure)`, argument, 1)
	message := sprintf("%s accepts every certificate: %s", [command.name, found])
}
