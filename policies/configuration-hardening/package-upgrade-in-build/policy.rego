# METADATA
# title: Build upgrades whatever is outdated today
# description: Which versions the image gets depends on the day of its build, so two images of one commit differ. A newer base image brings the same fixes in a way that can be seen and repeated.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], nist-800-53: [CM-2], cis-v8: ["2.5"], samm: [O-EM-1-B]}
#   countermeasure: {kind: patch, text: "Take a newer base image, pinned by digest and updated by a tool."}
package rearguard.configuration_hardening.package_upgrade_in_build

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": call.command.path} if {
	some call in dockerfile.calls
	call.action in _upgrades[call.family]
	count(call.words) == 0
	message := sprintf("%s %s upgrades everything", [call.manager, call.action])
}

_upgrades := {
	"apt": {"upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade"},
	"apk": {"upgrade"},
	"yum": {"update", "upgrade"},
	"dnf": {"update", "upgrade", "distro-sync"},
	"zypper": {"update", "up", "dist-upgrade", "dup", "patch"},
}
