# METADATA
# title: Role reaches every resource
# description: A star as resource takes in secrets, roles and every kind of object added to the cluster later. Nobody can say what such a role allows.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: List the resources that are needed.}
package rearguard.access_control.wildcard_resources

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	rule.value.resources[index] == "*"
	path := array.concat(rule.path, ["resources", index])
	message := sprintf("%s reaches every resource", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	rule.value.nonResourceURLs[index] == "*"
	path := array.concat(rule.path, ["nonResourceURLs", index])
	message := sprintf("%s reaches every URL", [kubernetes.title])
}

subject contains rule.path if some rule in kubernetes.role_rules
