# METADATA
# title: Everybody with an identity is given rights in the cluster
# description: system:authenticated and system:serviceaccounts take in every user and every pod, those that come later too, and on some platforms anybody with an account there.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [RoleBinding, ClusterRoleBinding]
#   impact: [confidentiality, integrity]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the users, groups or service accounts that need the role."}
package rearguard.access_control.everybody_bound

import data.rearguard.lib.kubernetes

# What Kubernetes lets everybody do: look at themselves and at what the API offers.
_public := {"system:public-info-viewer", "system:basic-user", "system:discovery"}

deny contains {"message": message, "path": path} if {
	some one in kubernetes.subjects
	one.value.name in {"system:authenticated", "system:serviceaccounts"}
	role := input.roleRef.name
	not role in _public
	path := array.concat(one.path, ["name"])
	message := sprintf("%s gives %s to %s", [kubernetes.title, role, one.value.name])
}

subject contains one.path if some one in kubernetes.subjects
