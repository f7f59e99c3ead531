# METADATA
# title: pip leaves its cache in the image
# description: pip keeps what it downloaded for the next install, which never comes in an image. The image is larger to store, move and scan.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `--no-cache-dir`, or mount a cache at /root/.cache/pip."}
package rearguard.configuration_hardening.pip_cache_kept

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": place.path, "related": place.related} if {
	place := dockerfile.together(_left, "and here")
	message := "pip installs packages and leaves its downloads in the layer"
}

_left contains call.command.path if {
	some call in dockerfile.uncleaned("pip", `(?i)no[-_]cache[-_]dir|pip[0-9.]* cache (?:purge|remove)|rm[^;&|]*\.cache`)
	not _set_for_all
	run := call.command.run
	not dockerfile.has_cache_mount(run, "/root/.cache/pip")
}

_set_for_all if {
	some instruction in dockerfile.instructions
	some pair in instruction.value.pairs
	pair.name == "PIP_NO_CACHE_DIR"
	value := pair.value
	not value in {"", "0", "off", "false"}
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "pip"
}
