# METADATA
# title: Role may use a policy that admits every pod
# description: "The verb use on a SecurityContextConstraints or PodSecurityPolicy lifts what holds pods back. Without names, or with the name of one that admits privileged pods, whoever may start a pod owns the node it runs on."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the one policy that the workload needs in `resourceNames`."}
package rearguard.access_control.role_may_use_any_pod_policy

import data.rearguard.lib.kubernetes

_resources := {"podsecuritypolicies", "securitycontextconstraints"}

_open := {"privileged", "anyuid", "hostaccess", "hostmount-anyuid", "hostnetwork", "node-exporter"}

# Stars are reported by rules of their own.
deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	resource := rule.value.resources[index]
	resource in _resources
	count(rule.verbs & {"use", "*"}) > 0
	some named in _named(rule)
	path := array.concat(rule.path, ["resources", index])
	message := sprintf("%s may use %s of the %s", [kubernetes.title, named, resource])
}

_named(rule) := {"every one"} if {
	object.get(rule.value, "resourceNames", null) in {null, []}
} else := {name |
	some name in rule.value.resourceNames
	name in _open
}

subject contains rule.path if some rule in kubernetes.role_rules
