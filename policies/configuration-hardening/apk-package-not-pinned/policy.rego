# METADATA
# title: apk installs whatever version is current
# description: Each build may bring another version of the package, so that what was tested is not what runs and nobody sees when it changed. A compromised or broken release arrives by itself.
# custom:
#   severity: info
#   precision: low
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the version: PACKAGE=VERSION."}
package rearguard.configuration_hardening.apk_package_not_pinned

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": one.call.command.path} if {
	some one in dockerfile.unpinned("apk")
	message := sprintf("apk installs %s without a version", [concat(", ", one.words)])
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "apk"
}
