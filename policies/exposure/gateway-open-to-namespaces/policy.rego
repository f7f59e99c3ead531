# METADATA
# title: Gateway takes routes of every namespace
# description: Whoever may write a route in any namespace of the cluster can serve under the names of this gateway, and take requests that are meant for others.
# related_resources: [{ref: "https://gateway-api.sigs.k8s.io/concepts/security-model/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-object]
#   resources: [Gateway]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1557], nist-800-53: [AC-4, SC-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `from: Same`, or a `Selector` with the labels of the namespaces that are meant."}
package rearguard.exposure.gateway_open_to_namespaces

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some index
	listener := input.spec.listeners[index]
	listener.allowedRoutes.namespaces.from == "All"
	path := ["spec", "listeners", index, "allowedRoutes", "namespaces", "from"]
	message := sprintf("listener %v of %s takes routes of every namespace", [object.get(listener, "name", index), kubernetes.title])
}

subject contains []
