# METADATA
# title: Role allows every verb
# description: "A star as verb allows reading, changing and deleting, and with it verbs that Kubernetes has yet to invent or that hand out rights: bind, escalate, impersonate."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: List the verbs that are needed.}
package rearguard.access_control.wildcard_verbs

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	rule.value.verbs[index] == "*"
	path := array.concat(rule.path, ["verbs", index])
	message := sprintf("%s allows every verb", [kubernetes.title])
}

subject contains rule.path if some rule in kubernetes.role_rules
