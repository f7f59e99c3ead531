# METADATA
# title: Policy admits pods on ports of their node
# description: "A pod with a host port is reached at the address of its node, past Services and network policies, and may stand where another program is expected."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.13"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `hostPorts` out, or set `allowHostPorts: false`."}
package rearguard.access_control.policy_allows_host_ports

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "hostPorts", index]} if {
	some index, range in input.spec.hostPorts
	range.max > 0
	message := sprintf("%s admits pods on the ports %v to %v of their node", [kubernetes.title, range.min, range.max])
}

deny contains {"message": message, "path": ["allowHostPorts"]} if {
	input.allowHostPorts == true
	message := sprintf("%s admits pods on ports of their node", [kubernetes.title])
}

subject contains []
