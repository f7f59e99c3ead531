# METADATA
# title: Service may start any number of processes
# description: A fork bomb in one container takes all process numbers of the host, and then nobody can start anything there, administrators included.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [compose]
#   impact: [availability]
#   aliases: [CH-08]
#   controls: {cwe: [CWE-770], attack: [T1499, T1496], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `pids_limit`, or `deploy.resources.limits.pids`."}
package rearguard.configuration_hardening.process_limit_missing

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some place in compose.places(_unlimited)
	path := array.concat(place.path, ["pids_limit"])
	message := sprintf("%s may start any number of processes", [place.who])
}

_unlimited contains service if {
	some service in compose.services
	object.get(service.value, "pids_limit", null) in {null, 0, -1}
	object.get(service.value, ["deploy", "resources", "limits", "pids"], null) in {null, 0, -1}
}

subject contains service.path if some service in compose.services
