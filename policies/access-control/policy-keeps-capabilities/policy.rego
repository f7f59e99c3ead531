# METADATA
# title: Policy drops no capabilities
# description: Pods it admits keep the capabilities of the runtime, among them the right to forge packets, unless each of them drops them itself.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [PodSecurityPolicy, SecurityContextConstraints]
#   impact: [confidentiality, integrity]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `requiredDropCapabilities: [ALL]`."}
package rearguard.access_control.policy_keeps_capabilities

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "requiredDropCapabilities"]} if {
	dropped := kubernetes.texts(input.spec, "requiredDropCapabilities")
	count(dropped & {"ALL", "NET_RAW"}) == 0
	message := sprintf("%s drops neither ALL nor NET_RAW", [kubernetes.title])
}

deny contains {"message": message, "path": ["requiredDropCapabilities"]} if {
	input.kind == "SecurityContextConstraints"
	dropped := kubernetes.texts(input, "requiredDropCapabilities")
	count(dropped & {"ALL", "NET_RAW"}) == 0
	message := sprintf("%s drops neither ALL nor NET_RAW", [kubernetes.title])
}

subject contains []
