# METADATA
# title: Program checks no certificates
# description: The variable or flag turns off the check of certificates for every connection of the program. Whoever stands between can answer in the name of anybody, and reads what is sent.
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the program the authority that signed the certificates instead.}
package rearguard.data_protection.certificate_check_off

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes
import data.rearguard.lib.shell

deny contains {"message": message, "path": variable.path} if {
	some variable in kubernetes.variables
	shell.trusts(variable.name, sprintf("%v", [variable.value]))
	message := sprintf("container %s checks no certificates: %s is %v", [kubernetes.name(variable.container), variable.name, variable.value])
}

deny contains {"message": message, "path": variable.path} if {
	some variable in compose.variables
	shell.trusts(variable.name, sprintf("%v", [variable.value]))
	message := sprintf("service %s checks no certificates: %s is %v", [variable.service.name, variable.name, variable.value])
}

deny contains {"message": message, "path": word.path, "text": found} if {
	some word in kubernetes.words
	found := regex.find_n(shell.trusting_option, word.value, 1)[0]
	message := sprintf("container %s checks no certificates: %s", [kubernetes.name(word.container), trim_space(found)])
}

deny contains {"message": message, "path": line.path, "text": found} if {
	some line in compose.command_lines
	found := regex.find_n(shell.trusting_option, line.value, 1)[0]
	message := sprintf("service %s checks no certificates: %s", [line.service.name, trim_space(found)])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
