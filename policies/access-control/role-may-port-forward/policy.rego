# METADATA
# title: Role may open tunnels into pods
# description: pods/portforward reaches every port of a pod past Services, Ingresses and network policies, those that listen on localhost only included.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the right, or narrow it to the objects by name and to one namespace."}
package rearguard.access_control.role_may_port_forward

import data.rearguard.lib.kubernetes

_resources := {"pods/portforward", "pods/*", "*/portforward"}

_verbs := {"create", "get"}

# Stars are reported by rules of their own.
deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	resource := rule.value.resources[index]
	resource in _resources
	allowed := rule.verbs & (_verbs | {"*"})
	count(allowed) > 0
	path := array.concat(rule.path, ["resources", index])
	message := sprintf("%s may open tunnels into pods: %s on %s", [kubernetes.title, concat(", ", sort(allowed)), resource])
}

subject contains rule.path if some rule in kubernetes.role_rules
