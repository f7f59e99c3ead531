# METADATA
# title: Role may reach pods and services through the API server
# description: "pods/proxy and services/proxy send requests to any port of any pod, from the address of the API server and past network policies. What trusts the cluster, as dashboards, metrics and databases with a web page do, trusts them too."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the right, or narrow it to the objects by name and to one namespace."}
package rearguard.access_control.role_may_proxy

import data.rearguard.lib.kubernetes

_resources := {"pods/proxy", "services/proxy", "services/*", "*/proxy"}

# Stars are reported by rules of their own.
deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	resource := rule.value.resources[index]
	resource in _resources
	not rule.value.resourceNames
	allowed := rule.verbs & {"create", "get", "*"}
	count(allowed) > 0
	path := array.concat(rule.path, ["resources", index])
	message := sprintf("%s may reach what pods serve through the API server: %s on %s", [kubernetes.title, concat(", ", sort(allowed)), resource])
}

subject contains rule.path if some rule in kubernetes.role_rules
