# METADATA
# title: Program gets the rights of its owner for everybody
# description: A program with the set-user-id bit runs as its owner, usually root, whoever starts it. It is the first thing an intruder looks for to become root again after `USER`.
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-250, CWE-732], attack: [T1548.001], nist-800-53: [AC-6], cis-v8: ["5.4"], cis-docker: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the bit, or give the program the single capability it needs with setcap."}
package rearguard.access_control.set_user_id_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path, "text": mode} if {
	some command in dockerfile.commands
	command.name == "chmod"
	mode := [argument | some argument in command.value.arguments; not regex.match(`^-[A-Za-z-]`, argument)][0]
	regex.match(`^0?[4-7][0-7]{3}$|(?:^|,)[ugoa]*[+=][rwxt]*s`, mode)
	not regex.match(`^g[+=]|^0?2`, mode)
	message := sprintf("%s lets everybody run it as its owner", [command.value.text])
}

deny contains {"message": message, "path": command.path, "text": word} if {
	some command in dockerfile.commands
	command.name == "setcap"
	some word in command.value.arguments
	regex.match(`(?i)\bcap_(?:sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|setuid|setfcap|bpf|mknod|all)\b.*[+=][a-z]*[ep]`, word)
	message := sprintf("%s gives everybody who runs it %s", [command.value.text, word])
}
