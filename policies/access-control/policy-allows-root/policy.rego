# METADATA
# title: Policy admits containers that run as root
# description: Root in a container is root on the node as soon as it gets out. This policy lets pods choose it, or choose group 0.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use MustRunAsNonRoot for runAsUser, and ranges from 1 for groups."}
package rearguard.access_control.policy_allows_root

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "runAsUser", "rule"]} if {
	input.spec.runAsUser.rule == "RunAsAny"
	message := sprintf("%s admits containers that run as root: runAsUser is RunAsAny", [kubernetes.title])
}

deny contains {"message": message, "path": ["spec", field, "ranges", index, "min"]} if {
	some field in ["runAsUser", "runAsGroup", "supplementalGroups", "fsGroup"]
	some index
	input.spec[field].ranges[index].min == 0
	message := sprintf("%s admits containers that run as root: %s begins at 0", [kubernetes.title, field])
}

deny contains {"message": message, "path": ["runAsUser", "type"]} if {
	input.runAsUser.type == "RunAsAny"
	message := sprintf("%s admits containers that run as root: runAsUser is RunAsAny", [kubernetes.title])
}

subject contains []
