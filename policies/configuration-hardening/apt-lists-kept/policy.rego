# METADATA
# title: apt-get leaves its package lists in the image
# description: A layer keeps what its RUN leaves behind, also when a later one removes it. The image is larger to store, move and scan, and carries outdated lists that make later installs fail or bring old versions.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove /var/lib/apt/lists in the same RUN, or mount a cache there."}
package rearguard.configuration_hardening.apt_lists_kept

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": place.path, "related": place.related} if {
	place := dockerfile.together(_left, "and here")
	message := "apt-get installs packages and leaves its downloads in the layer"
}

_left contains call.command.path if {
	some call in dockerfile.uncleaned("apt", `rm[^;&|]*/var/lib/apt/lists|apt(?:-get|itude)? (?:[-a-z]+ )*(?:clean|autoclean|dist-clean|distclean)`)
	run := call.command.run
	not dockerfile.has_cache_mount(run, "/var/lib/apt")
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "apt"
}
