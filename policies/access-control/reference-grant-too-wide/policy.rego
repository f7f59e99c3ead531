# METADATA
# title: Another namespace may use every secret of this one
# description: A ReferenceGrant lets objects of another namespace name objects here. Without a name in `to` that holds for every Secret of the namespace, so whoever may write routes or gateways there can serve with any of its keys.
# related_resources: [{ref: "https://gateway-api.sigs.k8s.io/api-types/referencegrant/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [ReferenceGrant]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-732], attack: [T1552.007], nist-800-53: [AC-6, AC-3], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the secret that is meant in `to`."}
package rearguard.access_control.reference_grant_too_wide

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "to", index]} if {
	some index
	to := input.spec.to[index]
	to.kind == "Secret"
	object.get(to, "name", "") == ""
	others := {object.get(from, "namespace", "?") | some from in input.spec.from}
	message := sprintf("%s lets %s name every Secret", [kubernetes.title, concat(", ", others)])
}

subject contains []
