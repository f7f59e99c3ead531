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
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove hostPort and reach the pod through a Service.}
package rearguard.configuration_hardening.host_port

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some index
	port := container.value.ports[index]
	port.hostPort > 0
	path := array.concat(container.path, ["ports", index, "hostPort"])
	message := sprintf("container %s takes port %v of its node", [kubernetes.name(container), port.hostPort])
}

subject contains container.path if some container in kubernetes.containers
