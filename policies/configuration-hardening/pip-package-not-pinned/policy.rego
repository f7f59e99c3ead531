# METADATA
# title: pip installs whatever version is current
# description: Each build may bring another version of the package, from an index where anybody may publish. A hijacked or broken release then becomes part of the image by itself.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the version with `==`, or install from a file of requirements with hashes."}
package rearguard.configuration_hardening.pip_package_not_pinned

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": one.call.command.path} if {
	some one in dockerfile.unpinned("pip")
	call := one.call
	not dockerfile.has_option(call, {"--constraint", "--require-hashes"})
	message := sprintf("pip installs %s without a version", [concat(", ", one.words)])
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "pip"
}
