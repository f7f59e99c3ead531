# METADATA
# title: Parameter for a secret is shown to everybody who sees the stack
# description: "Whoever may describe the stack reads the values of its parameters, and so does everybody who watches the console during a deployment. `NoEcho` masks them."
# custom:
#   severity: medium
#   precision: high
#   kinds: [cloudformation]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798, CWE-200], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `NoEcho: true`, or refer to the secret in Secrets Manager instead of taking it as a parameter."}
package rearguard.exposure.parameter_echoed

import data.rearguard.lib.resource_passwords

deny contains {"message": message, "path": path} if {
	some name, parameter in input.Parameters
	_is_secret(name)
	parameter.Type == "String"
	object.get(parameter, "Default", "") == ""
	_is_shown(parameter)
	path := ["Parameters", name]
	message := sprintf("the value of the parameter %s is shown: NoEcho is not set", [name])
}

_is_shown(parameter) if not parameter.NoEcho

_is_shown(parameter) if lower(sprintf("%v", [parameter.NoEcho])) == "false"

_is_secret(name) if name in resource_passwords.parameters

# What is no name, length or address of a secret.
_is_secret(name) if regex.match(`(?i)(?:password|passwd|passphrase|secret|secret_?key|secret_?access_?key|client_?secret|api_?key|private_?key|auth_?token|access_?token)$`, name)
