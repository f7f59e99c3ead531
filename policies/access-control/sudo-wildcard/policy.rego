# METADATA
# title: Wildcard lets users choose what runs as root
# description: "A `*` also matches blanks and slashes: `cat /var/log/*` allows `cat /var/log/x /etc/shadow`. A whole directory allows whatever is put into it."
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: medium
#   kinds: [sudoers]
#   impact: [confidentiality, integrity]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-155, CWE-250], attack: [T1548.003], nist-800-53: [AC-6, IA-11], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the whole command line, or a regular expression between `^` and `$`."}
package rearguard.access_control.sudo_wildcard

import data.rearguard.lib.sudoers

deny contains {"message": message, "path": path} if {
	some command in sudoers.commands
	command.program != "ALL"
	arguments := command.arguments
	not startswith(arguments, "^")
	text := sprintf("%s %s", [command.program, command.arguments])
	regex.match(`[*?]|\[[^\]]+\]`, text)
	path := _at_arguments(command)
	message := sprintf("%s may choose part of %s", [sudoers.who(command.rule), trim_space(text)])
}

deny contains {"message": message, "path": command.path} if {
	some command in sudoers.commands
	endswith(command.program, "/")
	message := sprintf("%s may run whatever lies in %s", [sudoers.who(command.rule), command.program])
}

_at_arguments(command) := array.concat(command.path, ["arguments"]) if {
	regex.match(`[*?\[]`, command.arguments)
} else := command.path
