# METADATA
# title: Every command may be run as root without a password
# description: Whoever gets into the account, by an open session, a stolen key or a flaw of a program, has root at once. Being asked again is what stands in between.
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: high
#   kinds: [sudoers]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-250], attack: [T1548.003], nist-800-53: [AC-6, IA-11], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for the password, or name the single commands that have to run without one."}
package rearguard.access_control.sudo_without_password

import data.rearguard.lib.sudoers

deny contains {"message": message, "path": path} if {
	some command in sudoers.commands
	command.program == "ALL"
	sudoers.as_root(command)
	some index, tag in command.value.tags
	tag == "NOPASSWD"
	path := array.concat(command.path, ["tags", index])
	message := sprintf("%s may run every command without a password", [sudoers.who(command.rule)])
}

deny contains {"message": message, "path": ["defaults", index, "settings", place]} if {
	some index, defaults in input.defaults
	some place, setting in defaults.settings
	setting.name == "authenticate"
	setting.negated == true
	message := sprintf("Defaults%s !authenticate asks nobody for a password", [defaults.scope])
}
