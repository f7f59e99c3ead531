# METADATA
# title: Policy admits containers that gain privileges
# description: Processes of the pods it admits may become root by setuid programs, the first step out of a container.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set it to false, and keep a policy of its own for the few that need it."}
package rearguard.access_control.policy_allows_escalation

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "allowPrivilegeEscalation"]} if {
	input.spec.allowPrivilegeEscalation == true
	message := sprintf("%s admits containers that gain privileges", [kubernetes.title])
}

deny contains {"message": message, "path": ["allowPrivilegeEscalation"]} if {
	input.allowPrivilegeEscalation == true
	message := sprintf("%s admits containers that gain privileges", [kubernetes.title])
}

subject contains []
