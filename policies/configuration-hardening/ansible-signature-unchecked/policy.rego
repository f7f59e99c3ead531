# METADATA
# title: Task installs packages that nobody signed
# description: Signatures are what ties a package to the distribution. With the check turned off, a mirror or anybody on the way to it decides what is installed.
# custom:
#   severity: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [CH-29]
#   controls: {cwe: [CWE-494], attack: [T1195.002], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the option and install the key of the repository."}
package rearguard.configuration_hardening.ansible_signature_unchecked

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	some name, unsafe in _open[call.module]
	value := call.arguments[name]
	lower(sprintf("%v", [value])) in unsafe
	path := ansible.path_of(call, name)
	message := sprintf("%s has %s: %v", [call.module, name, value])
}

_yes := {"true", "yes", "on", "1"}

_open := {
	"apt": {"allow_unauthenticated": _yes, "force": _yes},
	"yum": {"disable_gpg_check": _yes},
	"dnf": {"disable_gpg_check": _yes},
	"dnf5": {"disable_gpg_check": _yes},
	"zypper": {"disable_gpg_check": _yes},
	"zypper_repository": {"disable_gpg_check": _yes},
	"yum_repository": {"gpgcheck": {"false", "no", "off", "0"}},
	"apk": {"allow_untrusted": _yes},
}

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "apt_repository"
	regex.match(`\[[^\]]*trusted=yes`, call.arguments.repo)
	path := ansible.path_of(call, "repo")
	message := "apt trusts the repository whatever it signs"
}

deny contains {"message": message, "path": line.path, "text": line.text} if {
	some line in ansible.lines
	regex.match(`/apt/sources\.list`, line.file)
	regex.match(`\[[^\]]*trusted=yes`, line.text)
	message := "apt trusts the repository whatever it signs"
}
