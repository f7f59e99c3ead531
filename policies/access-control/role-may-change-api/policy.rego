# METADATA
# title: Role may change the API itself
# description: Who registers an API service sees the requests and tokens of everybody who uses it, administrators included. Who changes a resource definition can delete every object of the kind.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1098.006, T1557], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave this to the administrators of the cluster."}
package rearguard.access_control.role_may_change_api

import data.rearguard.lib.kubernetes

# Stars are reported by rules of their own.
deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	resource := rule.value.resources[index]
	resource in {"apiservices", "customresourcedefinitions"}
	allowed := rule.verbs & {"create", "update", "patch", "delete", "deletecollection", "*"}
	count(allowed) > 0
	path := array.concat(rule.path, ["resources", index])
	message := sprintf("%s may change the API: %s on %s", [kubernetes.title, concat(", ", sort(allowed)), resource])
}

subject contains rule.path if some rule in kubernetes.role_rules
