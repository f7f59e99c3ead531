# METADATA
# title: Packages are installed without checking who signed them
# description: Signatures are what ties a package to the distribution. With the check turned off, a mirror or anybody on the way to it decides what is installed.
# custom:
#   severity: high
#   kinds: [dockerfile]
#   impact: [integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-494], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], cis-docker: ["4.9", "4.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the option and install the key of the repository."}
package rearguard.configuration_hardening.package_signature_unchecked

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": call.command.path, "text": option} if {
	some call in dockerfile.calls
	some option in call.options
	split(option, "=")[0] in _unchecked[call.family]
	message := sprintf("%s %s installs what nobody signed", [call.manager, option])
}

_unchecked := {
	"apt": {"--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories"},
	"apk": {"--allow-untrusted"},
	"yum": {"--nogpgcheck", "--no-gpgcheck", "--no-gpg-checks"},
	"dnf": {"--nogpgcheck", "--no-gpgcheck", "--no-gpg-checks"},
	"zypper": {"--no-gpg-checks", "--allow-unsigned-rpm"},
}

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name == "rpm"
	some option in command.value.arguments
	option in {"--nosignature", "--nodigest"}
	message := sprintf("rpm %s installs what nobody signed", [option])
}

deny contains {"message": message, "path": run.path, "text": match[0]} if {
	some run in dockerfile.instructions
	run.value.instruction == "run"
	match := regex.find_n(`(?i)\[(?:[^\]]* )?trusted=yes[^\]]*\]|(?:\b|\\n)gpgcheck=(?:0|no|false)\b|AllowUnauthenticated\s+"?(?:true|1|yes)`, dockerfile.script(run), 1)
	message := sprintf("%s turns off the check of signatures", [match[0]])
}

# Go asks a public log whether a module is the one that everybody gets.
deny contains {"message": message, "path": path} if {
	some instruction in dockerfile.instructions
	some index, pair in instruction.value.pairs
	pair.value in _trusting[pair.name]
	path := array.concat(instruction.path, ["pairs", index, "value"])
	message := sprintf("%s=%s installs what nobody checked", [pair.name, pair.value])
}

_trusting := {
	"GOFLAGS": {"-insecure"},
	"GONOSUMDB": {"*"},
	"GOSUMDB": {"off"},
}
