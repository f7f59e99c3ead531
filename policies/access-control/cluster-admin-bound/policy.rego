# METADATA
# title: Subject is made administrator of the cluster
# description: cluster-admin may do everything to every object, secrets and nodes included. Whoever steals this one identity owns the cluster.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [RoleBinding, ClusterRoleBinding]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Write a role with the verbs and resources that are needed and bind it in their namespace.}
package rearguard.access_control.cluster_admin_bound

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["roleRef", "name"]} if {
	input.roleRef.name == "cluster-admin"
	not kubernetes.is_builtin
	not input.metadata.name == "cluster-admin"
	message := sprintf("%s binds cluster-admin", [kubernetes.title])
}

subject contains ["roleRef"] if input.roleRef
