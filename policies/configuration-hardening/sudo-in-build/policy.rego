# METADATA
# title: Build step uses sudo
# description: Build steps run as root unless `USER` says otherwise, so sudo changes nothing but the terminal and signals, and its presence in the image gives an intruder one more way to root. Its rules are one more thing to keep right.
# custom:
#   severity: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-250], nist-800-53: [AC-6, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove sudo; change the user with `USER`, or use gosu where a start script needs it."}
package rearguard.configuration_hardening.sudo_in_build

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.value.sudo == true
	message := sprintf("%s is run with sudo", [command.name])
}
