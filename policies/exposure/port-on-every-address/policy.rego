# METADATA
# title: Service is open on every address of its host
# description: A published port without an address is open to the network, past the firewall of the host. What is meant for a proxy on the same machine or for development needs 127.0.0.1 only.
# related_resources: [{ref: "https://docs.docker.com/engine/network/packet-filtering-firewalls/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [compose]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the address before the port, such as `127.0.0.1:8080:80`."}
package rearguard.exposure.port_on_every_address

import data.rearguard.lib.compose

deny contains {"message": message, "path": port.path} if {
	some port in compose.ports
	compose.is_open(port)
	object.get(compose.stores, port.target, null) == null
	message := sprintf("service %s opens port %s on every address", [port.service.name, port.target])
}

subject contains service.path if some service in compose.services
