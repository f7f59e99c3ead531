# METADATA
# title: Policy admits capabilities beyond those of the runtime
# description: Each capability is a part of what root may do. A policy that lists some lets every pod under it add them, whether it needs them or not; an empty list admits none.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Empty the list, or move the pods that need one to a policy of their own."}
package rearguard.access_control.policy_admits_added_capabilities

import data.rearguard.lib.kubernetes

# Those that give away the node are reported by a rule of their own.
_dangerous := {"*", "ALL", "SYS_ADMIN", "NET_ADMIN", "SYS_PTRACE", "SYS_MODULE", "DAC_READ_SEARCH", "BPF", "SYS_RAWIO"}

# A policy is told once, at the first list.
deny contains {"message": message, "path": first[0]} if {
	found := sort([[path, capability] |
		some path in [["spec", "allowedCapabilities"], ["spec", "defaultAddCapabilities"], ["allowedCapabilities"], ["defaultAddCapabilities"]]
		some capability in object.get(input, path, [])
		not capability in _dangerous
	])
	first := found[0]
	names := {one[1] | some one in found}
	message := sprintf("%s admits %s", [kubernetes.title, concat(", ", names)])
}

subject contains []
