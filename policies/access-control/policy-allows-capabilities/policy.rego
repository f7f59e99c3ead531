# METADATA
# title: Policy admits containers with any capability
# description: Pods it admits may give themselves every part of what root can do on the node.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the single capabilities that are needed, NET_BIND_SERVICE at most."}
package rearguard.access_control.policy_allows_capabilities

import data.rearguard.lib.kubernetes

_dangerous := {"*", "ALL", "SYS_ADMIN", "NET_ADMIN", "SYS_PTRACE", "SYS_MODULE", "DAC_READ_SEARCH", "BPF", "SYS_RAWIO"}

deny contains {"message": message, "path": ["spec", field, index]} if {
	some field in ["allowedCapabilities", "defaultAddCapabilities"]
	some index
	capability := input.spec[field][index]
	capability in _dangerous
	message := sprintf("%s admits the capability %s", [kubernetes.title, capability])
}

deny contains {"message": message, "path": [field, index]} if {
	some field in ["allowedCapabilities", "defaultAddCapabilities"]
	some index
	capability := input[field][index]
	capability in _dangerous
	message := sprintf("%s admits the capability %s", [kubernetes.title, capability])
}

subject contains []
