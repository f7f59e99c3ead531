# METADATA
# title: Data store is open to the network
# description: "A published port without an address is open on every address of the host, past its firewall: Docker writes the rules itself. Data stores and control ports found that way are emptied within hours."
# related_resources: [{ref: "https://docs.docker.com/engine/network/packet-filtering-firewalls/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the port: services reach each other without it. For your own machine write `127.0.0.1:5432:5432`."}
package rearguard.exposure.data_store_port_published

import data.rearguard.lib.compose

deny contains {"message": message, "path": port.path} if {
	some port in compose.ports
	compose.is_open(port)
	store := compose.stores[port.target]
	message := sprintf("service %s opens the port of %s, %s, on every address", [port.service.name, store, port.target])
}

subject contains service.path if some service in compose.services
