# METADATA
# title: apt is used where apt-get is meant
# description: "`apt` is made for people at a terminal: it warns in scripts that its options and output may change between releases. apt-get does the same and is kept stable for scripts."
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1104], nist-800-53: [CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write apt-get or apt-cache."}
package rearguard.configuration_hardening.apt_in_build

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name == "apt"
	message := sprintf("apt %s is not made for scripts", [concat(" ", array.slice(command.value.arguments, 0, 1))])
}
