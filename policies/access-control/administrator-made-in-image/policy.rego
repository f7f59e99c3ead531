# METADATA
# title: Image makes an account administrator
# description: Who is in the group may become root, in most images without a password. The account that the program runs under is then root in all but name.
# related_resources: [{ref: "https://docs.docker.com/engine/security/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-250], attack: [T1098, T1548], nist-800-53: [AC-6, AC-2], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Leave the account out of the group, and do in the build what needs root."}
package rearguard.access_control.administrator_made_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path, "text": text} if {
	some command in dockerfile.commands
	command.name in {"usermod", "useradd", "adduser", "addgroup", "gpasswd"}
	some text in command.value.arguments
	some group in split(text, ",")
	group in {"sudo", "wheel", "root", "shadow", "disk"}
	_adds_to_group(command, text)
	message := sprintf("%s puts an account into the group %s", [command.name, group])
}

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name in {"usermod", "useradd", "adduser"}
	regex.match(`\s(?:-[a-zA-Z]*u|--uid)[\s=]+0(?:\s|$)`, command.value.text)
	message := sprintf("%s gives an account the number of root", [command.name])
}

# `usermod -aG sudo app`, `useradd -G sudo app`, `gpasswd -a app sudo`.
_adds_to_group(command, text) if {
	arguments := command.value.arguments
	some index, option in arguments
	regex.match(`^-[a-zA-Z]*G$|^--groups?$|^--ingroup$`, option)
	arguments[index + 1] == text
}

# `adduser app sudo`, `addgroup app sudo`.
_adds_to_group(command, text) if {
	command.name in {"adduser", "addgroup", "gpasswd"}
	names := [argument | some argument in command.value.arguments; not startswith(argument, "-")]
	count(names) > 1
	names[count(names) - 1] == text
}
