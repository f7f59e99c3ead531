# METADATA
# title: npm or yarn installs whatever version is current
# description: Each build may bring another version of the package, from a registry where anybody may publish. A hijacked or broken release then becomes part of the image by itself.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the version behind `@`, or install from a lock file with `npm ci`."}
package rearguard.configuration_hardening.npm_package_not_pinned

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": one.call.command.path} if {
	some one in dockerfile.unpinned("npm")
	message := sprintf("%s installs %s without a version", [one.call.manager, concat(", ", one.words)])
}

# A tag that moves is no version.
subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "npm"
	count(call.words) > 0
}
