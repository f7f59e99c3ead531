# METADATA
# title: Service may change its own programs
# description: The root file system of the container is writable. An intruder can replace programs and leave tools behind; read-only, with volumes for what must be written, most attack scripts fail.
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [integrity]
#   aliases: [CH-06]
#   controls: {cwe: [CWE-732], attack: [T1525], nist-800-53: [CM-7, SI-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `read_only: true` and mount a volume or tmpfs where the program writes."}
package rearguard.configuration_hardening.service_root_filesystem_writable

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some place in compose.places(_writable)
	path := array.concat(place.path, ["read_only"])
	message := sprintf("%s may write to its root file system", [place.who])
}

_writable contains service if {
	some service in compose.services
	object.get(service.value, "read_only", false) != true
}

subject contains service.path if some service in compose.services
