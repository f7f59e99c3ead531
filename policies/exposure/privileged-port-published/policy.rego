# METADATA
# title: Service takes a port that is root's to give
# description: Ports below 1024 were for services that root of the machine vouches for. Docker hands them to any container, whoever runs inside.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [integrity]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Publish a port from 1024, behind a proxy or load balancer."}
package rearguard.exposure.privileged_port_published

import data.rearguard.lib.compose

deny contains {"message": message, "path": port.path} if {
	some port in compose.ports
	to_number(port.published) < 1024
	message := sprintf("service %s takes port %s of its host", [port.service.name, port.published])
}

subject contains service.path if some service in compose.services
