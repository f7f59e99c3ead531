# METADATA
# title: dnf leaves its cache in the image
# description: A layer keeps what its RUN leaves behind, also when a later one removes it. The image is larger to store, move and scan, and carries outdated lists that make later installs fail or bring old versions.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Run `dnf clean all` in the same RUN."}
package rearguard.configuration_hardening.dnf_cache_kept

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": place.path, "related": place.related} if {
	place := dockerfile.together(_left, "and here")
	message := "dnf installs packages and leaves its downloads in the layer"
}

_left contains call.command.path if {
	some call in dockerfile.uncleaned("dnf", `dnf (?:[-a-z]+ )*clean|rm[^;&|]*/var/cache/(?:lib)?dnf`)
	run := call.command.run
	not dockerfile.has_cache_mount(run, "/var/cache/dnf")
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "dnf"
}
