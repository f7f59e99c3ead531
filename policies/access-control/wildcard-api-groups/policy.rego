# METADATA
# title: Role reaches every API group
# description: A star as API group takes in every group that an operator adds to the cluster later, and makes a resource name mean several things.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: List the API groups that are needed.}
package rearguard.access_control.wildcard_api_groups

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	rule.value.apiGroups[index] == "*"
	path := array.concat(rule.path, ["apiGroups", index])
	message := sprintf("%s reaches every API group", [kubernetes.title])
}

subject contains rule.path if some rule in kubernetes.role_rules
