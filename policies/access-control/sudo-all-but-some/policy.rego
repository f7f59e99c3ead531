# METADATA
# title: Commands are taken back from a rule that allows all
# description: "Whoever may run everything but a few commands runs them by another name: a copy, a link, a shell or an interpreter. The exception keeps nobody back and looks as if it did."
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [sudoers]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-184, CWE-250], attack: [T1548.003], nist-800-53: [AC-6], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the commands that are allowed."}
package rearguard.access_control.sudo_all_but_some

import data.rearguard.lib.sudoers

deny contains {"message": message, "path": path} if {
	some index, rule in input.rules
	some all in rule.commands
	all.command == "ALL"
	all.negated == false
	some place, command in rule.commands
	command.negated == true
	path := ["rules", index, "commands", place]
	message := sprintf("%s may run everything but %s, which a copy of it gets around", [sudoers.who(rule), command.command])
}
