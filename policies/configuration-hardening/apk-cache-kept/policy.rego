# METADATA
# title: apk leaves its cache in the image
# description: A layer keeps what its RUN leaves behind, also when a later one removes it. The image is larger to store, move and scan, and carries an outdated index.
# custom:
#   severity: info
#   precision: low
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-459], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `--no-cache`; then no `apk update` is needed either."}
package rearguard.configuration_hardening.apk_cache_kept

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": call.command.path} if {
	some call in dockerfile.uncleaned("apk", `rm[^;&|]*/(?:var/cache|etc)/apk|apk (?:[-a-z]+ )*cache (?:clean|purge)`)
	not dockerfile.has_option(call, {"--no-cache"})
	_fetches_an_index(call)
	run := call.command.run
	not dockerfile.has_cache_mount(run, "/var/cache/apk")
	message := "apk installs packages and leaves its index in the layer"
}

# Without an index, `apk add` fails: it is there because something fetched it.
_fetches_an_index(call) if dockerfile.has_option(call, {"--update", "--update-cache", "-U"})

_fetches_an_index(call) if {
	some update in dockerfile.updates
	update.family == "apk"
	update.command.run.stage == call.command.run.stage
}

subject contains call.command.path if {
	some call in dockerfile.installs
	call.family == "apk"
}
