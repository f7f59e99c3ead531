# METADATA
# title: Binding names the group that passes every check
# description: Members of system:masters bypass role-based access control altogether, and their rights cannot be taken back by removing a binding.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [RoleBinding, ClusterRoleBinding]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Bind a group of your own, and issue no certificates for system:masters."}
package rearguard.access_control.masters_group_bound

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some one in kubernetes.subjects
	one.value.name == "system:masters"
	not kubernetes.is_builtin
	path := array.concat(one.path, ["name"])
	message := sprintf("%s names system:masters", [kubernetes.title])
}

subject contains one.path if some one in kubernetes.subjects
