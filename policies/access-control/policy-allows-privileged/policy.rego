# METADATA
# title: Policy admits privileged containers
# description: A privileged container owns its node, so whoever may use this policy owns every node that his pods come to.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set it to false, and keep a policy of its own for the few that need it."}
package rearguard.access_control.policy_allows_privileged

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "privileged"]} if {
	input.spec.privileged == true
	message := sprintf("%s admits privileged containers", [kubernetes.title])
}

deny contains {"message": message, "path": ["allowPrivilegedContainer"]} if {
	input.allowPrivilegedContainer == true
	message := sprintf("%s admits privileged containers", [kubernetes.title])
}

subject contains []
