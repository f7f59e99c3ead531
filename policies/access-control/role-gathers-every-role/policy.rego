# METADATA
# title: Role takes in the rules of every other role
# description: "An aggregated ClusterRole is given the rules of the roles that its selectors choose. An empty selector chooses all of them, cluster-admin included, and those that come later."
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-rbac]
#   resources: [ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Select by a label that only the meant roles carry."}
package rearguard.access_control.role_gathers_every_role

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some index, selector in input.aggregationRule.clusterRoleSelectors
	every field in ["matchLabels", "matchExpressions"] {
		object.get(selector, field, null) in {null, {}, []}
	}
	path := ["aggregationRule", "clusterRoleSelectors", index]
	message := sprintf("%s takes in the rules of every role: its selector is empty", [kubernetes.title])
}

subject contains []
