# METADATA
# title: gem installs whatever version is current
# description: Each build may bring another version of the gem, from a registry where anybody may publish. A hijacked or broken release then becomes part of the image by itself.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the version with `--version`, or install from a lock file with Bundler."}
package rearguard.configuration_hardening.gem_not_pinned

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": one.call.command.path} if {
	some one in dockerfile.unpinned("gem")
	call := one.call
	not dockerfile.has_option(call, {"-v", "--version"})
	message := sprintf("gem installs %s without a version", [concat(", ", one.words)])
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "gem"
}
