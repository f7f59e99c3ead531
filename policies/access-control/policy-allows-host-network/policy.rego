# METADATA
# title: Policy admits pods on the network of their node
# description: Pods it admits reach services that listen on localhost only, escape network policies and can listen to the traffic of others.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set it to false, and keep a policy of its own for the few that need it."}
package rearguard.access_control.policy_allows_host_network

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "hostNetwork"]} if {
	input.spec.hostNetwork == true
	message := sprintf("%s admits pods on the network of their node", [kubernetes.title])
}

deny contains {"message": message, "path": ["allowHostNetwork"]} if {
	input.allowHostNetwork == true
	message := sprintf("%s admits pods on the network of their node", [kubernetes.title])
}

subject contains []
