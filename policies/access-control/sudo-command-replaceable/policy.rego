# METADATA
# title: Allowed command lies where users may write
# description: A program below a home or temporary directory can be replaced by the user who is allowed to run it, and then runs as root. The narrow rule then allows everything.
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: high
#   kinds: [sudoers]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-426, CWE-732], attack: [T1548.003, "T1574.005"], nist-800-53: [AC-6, CM-5], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the program into a directory that only root may write."}
package rearguard.access_control.sudo_command_replaceable

import data.rearguard.lib.sudoers

deny contains {"message": message, "path": command.path} if {
	some command in sudoers.commands
	regex.match(`^/(?:home|tmp|var/tmp|dev/shm|Users|mnt|media|srv/[^/]+/home)/`, command.program)
	message := sprintf("%s may run %s as root, and may be able to replace it", [sudoers.who(command.rule), command.program])
}
