# METADATA
# title: Network policy lets everything out
# description: The rule names no target, or all addresses. An intruder can send data anywhere and load tools from there.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/network-policies/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-network-policy]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the pods, namespaces or addresses that are meant in `to`."}
package rearguard.exposure.network_policy_open_egress

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some index
	rule := input.spec.egress[index]
	object.get(rule, "to", null) in {null, []}
	path := ["spec", "egress", index]
	message := sprintf("%s names no peer in a rule for egress", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some index, place
	network := input.spec.egress[index].to[place].ipBlock.cidr
	network in {"0.0.0.0/0", "::/0"}
	path := ["spec", "egress", index, "to", place, "ipBlock", "cidr"]
	message := sprintf("%s allows %s", [kubernetes.title, network])
}

subject contains []
