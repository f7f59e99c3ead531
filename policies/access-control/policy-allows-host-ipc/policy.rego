# METADATA
# title: Policy admits pods that share memory with their node
# description: Pods it admits read and change the shared memory of other programs on the node.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set it to false, and keep a policy of its own for the few that need it."}
package rearguard.access_control.policy_allows_host_ipc

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "hostIPC"]} if {
	input.spec.hostIPC == true
	message := sprintf("%s admits pods that share memory with their node", [kubernetes.title])
}

deny contains {"message": message, "path": ["allowHostIPC"]} if {
	input.allowHostIPC == true
	message := sprintf("%s admits pods that share memory with their node", [kubernetes.title])
}

subject contains []
