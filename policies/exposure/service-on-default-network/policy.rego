# METADATA
# title: Service shares the default network
# description: Every service of the file that names no network reaches every other one. A web server broken into then reaches the databases of its neighbours.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name `networks` so that only those reach each other that need to.}
package rearguard.exposure.service_on_default_network

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some place in compose.places(_unplaced)
	path := array.concat(place.path, ["networks"])
	message := sprintf("%s names no network", [place.who])
}

_unplaced contains service if {
	some service in compose.services
	not service.value.networks
	not service.value.network_mode
}

subject contains service.path if some service in compose.services
