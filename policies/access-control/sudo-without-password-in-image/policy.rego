# METADATA
# title: Image lets users become root without a password
# description: The line gives root to whoever breaks into the program, whatever `USER` says, so that running as another user protects nothing. Programs in containers seldom need root after the build.
# custom:
#   severity: high
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-250], attack: [T1548.003], nist-800-53: [AC-6, IA-11], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove sudo from the image, or allow single commands."}
package rearguard.access_control.sudo_without_password_in_image

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": run.path, "text": match[0]} if {
	some run in dockerfile.instructions
	run.value.instruction == "run"
	dockerfile.is_kept(run.stage)
	match := regex.find_n(`NOPASSWD:\s*ALL`, dockerfile.script(run), 1)
	message := "the line for sudo allows every command without a password"
}
