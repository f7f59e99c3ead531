# METADATA
# title: Mesh policy allows every request
# description: A rule without a condition matches whatever comes. The policy looks like a guard and is none.
# related_resources: [{ref: "https://istio.io/latest/docs/reference/config/security/authorization-policy/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [AuthorizationPolicy]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-863], attack: [T1190], nist-800-53: [AC-3, AC-4], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "State who may ask for what: `from`, `to` and `when`."}
package rearguard.access_control.mesh_policy_allows_everybody

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "rules", index]} if {
	object.get(input.spec, "action", "ALLOW") == "ALLOW"
	some index, rule in input.spec.rules
	rule in [{}, null]
	message := sprintf("%s allows every request", [kubernetes.title])
}

subject contains []
