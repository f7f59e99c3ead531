# METADATA
# title: Certificates are not checked
# description: Without the check of the certificate anybody on the way may answer in place of the server, hand over other files, and read the tokens and passwords that are sent.
# custom:
#   severity: high
#   precision: high
#   kinds: [env-file, systemd-unit]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the option; give the program the authority that signed the certificate instead."}
package rearguard.configuration_hardening.certificate_check_turned_off

import data.rearguard.lib.shell

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	shell.trusts(name, value)
	message := sprintf("%s=%s accepts every certificate", [name, value])
}

deny contains {"message": message, "path": path, "text": found} if {
	some key, values in input.Service
	startswith(key, "Exec")
	some index, command in values
	some found in regex.find_n(_option, command, -1)
	path := ["Service", key, index]
	message := sprintf("%s accepts every certificate: %s", [key, found])
}

deny contains {"message": message, "path": path, "text": word} if {
	some index, line in input.Service.Environment
	some word in regex.split(`[\s"']+`, line)
	pair := split(word, "=")
	shell.trusts(pair[0], pair[1])
	path := ["Service", "Environment", index]
	message := sprintf("%s accepts every certificate", [word])
}

_option := `\bcurl\b[^|;&\n]*\s(?:--insecure\b|-[a-zA-Z]*k[a-zA-Z]*\b)|\bwget\b[^|;&\n]*--no-check-certificate\b|(?i)\bhttp\.sslverify[ =]"?(?:false|0)\b|StrictHostKeyChecking[= ]"?(?:no|off)\b|\bstrict-ssl[ =]"?false\b|--trusted-host[ =]\S+|--insecure-skip-tls-verify\b(?:=true)?`
