# METADATA
# title: Package is always brought to the latest version
# description: Which version a host gets depends on the day of the run, so hosts of one group differ, and a broken or hijacked release arrives by itself on all of them. When something breaks, nobody can tell which version it was.
# custom:
#   severity: low
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], nist-800-53: [CM-2, SI-2], cis-v8: ["2.5", "7.4"], samm: [O-EM-1-B]}
#   countermeasure: {kind: patch, text: "Name the version, or write `state: present` and update on purpose."}
package rearguard.patching.ansible_package_latest

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in _managers
	call.arguments.state == "latest"
	not _only_updates(call)
	path := ansible.path_of(call, "state")
	message := sprintf("%s brings %s to the latest version", [call.module, _what(call)])
}

_only_updates(call) if {
	some option in ["update_only", "download_only"]
	lower(sprintf("%v", [call.arguments[option]])) in {"true", "yes"}
}

# Collected first: compiled, an `else` after a loop that finds nothing is not reached.
_what(call) := values[0] if {
	values := [value |
		some name in ["name", "pkg", "package", "spell", "executable"]
		value = call.arguments[name]
		is_string(value)
	]
	count(values) > 0
} else := "packages"

_managers := {
	"apk", "apt", "apt_rpm", "bower", "bundler", "cargo", "dnf", "dnf5", "flatpak", "gem", "homebrew",
	"homebrew_cask", "installp", "jenkins_plugin", "layman", "macports", "npm", "openbsd_pkg", "opkg",
	"package", "pacman", "pear", "pip", "pipx", "pkg5", "pkgin", "pkgng", "pkgutil", "portage",
	"portinstall", "pnpm", "rhn_channel", "slackpkg", "snap", "sorcery", "svr4pkg", "swdepot", "swupd",
	"urpmi", "win_chocolatey", "xbps", "yarn", "yum", "zypper",
}

subject contains call.path if {
	some call in ansible.calls
	call.module in _managers
}
