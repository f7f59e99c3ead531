# METADATA
# title: Role may start pods
# description: A pod can name any service account and mount any secret of its namespace, and on clusters without admission control all of its node. The right to create pods is the right to all of that.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the right, or narrow it to the objects by name and to one namespace."}
package rearguard.access_control.role_may_create_pods

import data.rearguard.lib.kubernetes

_resources := {"pods", "deployments", "statefulsets", "daemonsets", "replicasets", "replicationcontrollers", "jobs", "cronjobs"}

_verbs := {"create"}

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
	message := sprintf("%s may start pods: %s on %s", [kubernetes.title, concat(", ", sort(allowed)), resource])
}

subject contains rule.path if some rule in kubernetes.role_rules
