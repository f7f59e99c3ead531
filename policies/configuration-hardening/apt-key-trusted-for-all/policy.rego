# METADATA
# title: Key is trusted for every repository
# description: A key added with apt-key may sign packages of any repository, the distribution included. Whoever holds it, or the server it came from, decides what is installed.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188, CWE-347], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the key into /etc/apt/keyrings and name it with `signed-by` in the line of its repository."}
package rearguard.configuration_hardening.apt_key_trusted_for_all

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name == "apt-key"
	some argument in command.value.arguments
	argument in {"add", "adv"}
	message := sprintf("apt-key %s trusts the key for every repository", [argument])
}
