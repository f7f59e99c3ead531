# METADATA
# title: Image lets root log in
# description: The account of root is opened, without a password or over SSH. Whoever reaches the container is root there.
# related_resources: [{ref: "https://cwe.mitre.org/data/definitions/258.html"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-258], attack: [T1078.003], nist-800-53: [AC-6, IA-5], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Leave root locked, and enter the container by the runtime."}
package rearguard.access_control.root_login_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name == "passwd"
	some option in command.value.arguments
	option in {"-d", "--delete"}
	message := "passwd takes the password of an account away"
}

deny contains {"message": message, "path": run.path, "text": text} if {
	some run in dockerfile.instructions
	run.value.instruction == "run"
	some text in regex.find_n(`(?i)\bPermit(?:RootLogin|EmptyPasswords)[ \t=]+yes\b`, dockerfile.script(run), -1)
	message := sprintf("the SSH server is told %s", [text])
}
