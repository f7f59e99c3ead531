# METADATA
# title: Container takes a port of its node
# description: A host port is open on the address of the node, past Services and often past network policies. It also ties the pod to nodes where the port is free.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, availability]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], cis-kubernetes-1.23: ["5.2.13"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove hostPort and reach the pod through a Service.}
package rearguard.configuration_hardening.host_port

import data.rearguard.lib.kubernetes

# A container is told once, at the first port it takes.
deny contains {"message": message, "path": path, "related": related} if {
	some container in kubernetes.containers
	taken := [port |
		some index, port in container.value.ports
		port.hostPort > 0
	]
	places := [array.concat(container.path, ["ports", index, "hostPort"]) |
		some index, port in container.value.ports
		port.hostPort > 0
	]
	path := places[0]
	related := [{"message": "and here", "path": place} | some place in array.slice(places, 1, count(places))]
	numbers := concat(", ", [sprintf("%v", [port.hostPort]) | some port in taken])
	message := sprintf("container %s takes port %s of its node", [kubernetes.name(container), numbers])
}

subject contains container.path if some container in kubernetes.containers
