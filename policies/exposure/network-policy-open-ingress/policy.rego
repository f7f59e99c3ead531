# METADATA
# title: Network policy lets everybody in
# description: The rule names no source, or all addresses, so the pods it chooses are open to every pod and to what reaches the cluster.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/network-policies/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-network-policy, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the pods, namespaces or addresses that are meant in `from`."}
package rearguard.exposure.network_policy_open_ingress

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	regex.match(`^(?:networking\.k8s\.io|extensions)/`, input.apiVersion)
	some index
	rule := input.spec.ingress[index]
	object.get(rule, "from", null) in {null, []}
	path := ["spec", "ingress", index]
	message := sprintf("%s names no peer in a rule for ingress", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some index, place
	network := input.spec.ingress[index].from[place].ipBlock.cidr
	network in {"0.0.0.0/0", "::/0"}
	path := ["spec", "ingress", index, "from", place, "ipBlock", "cidr"]
	message := sprintf("%s allows %s", [kubernetes.title, network])
}

# Every namespace, and every pod in it.
deny contains {"message": message, "path": path} if {
	some index, place
	peer := input.spec.ingress[index].from[place]
	peer.namespaceSelector == {}
	object.get(peer, "podSelector", {}) in [{}, null]
	path := ["spec", "ingress", index, "from", place, "namespaceSelector"]
	message := sprintf("%s lets every pod of every namespace in", [kubernetes.title])
}

# Cilium has words for whole groups of peers.
deny contains {"message": message, "path": path} if {
	input.kind in {"CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy"}
	some index, place
	peer := input.spec.ingress[index].fromEntities[place]
	peer in {"all", "world"}
	path := ["spec", "ingress", index, "fromEntities", place]
	message := sprintf("%s lets %s in", [kubernetes.title, peer])
}

# Calico allows by a rule without a source.
deny contains {"message": message, "path": path} if {
	startswith(input.apiVersion, "projectcalico.org/")
	some index
	rule := input.spec.ingress[index]
	rule.action == "Allow"
	object.get(rule, "source", null) in {null, {}}
	path := ["spec", "ingress", index]
	message := sprintf("%s names no peer in a rule for ingress", [kubernetes.title])
}

subject contains []
