# METADATA
# title: Anybody is given rights in the cluster
# description: system:anonymous and system:unauthenticated stand for requests that showed no identity at all. Whatever this role allows, everybody allows himself who reaches the API server.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: critical
#   precision: very-high
#   kinds: [kubernetes-rbac]
#   resources: [RoleBinding, ClusterRoleBinding]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Name the users, groups or service accounts that need the role."}
package rearguard.access_control.anonymous_bound

import data.rearguard.lib.kubernetes

# Kubernetes itself lets anybody ask for its version and health.
_public := {"system:public-info-viewer", "kubeadm:bootstrap-signer-clusterinfo"}

deny contains {"message": message, "path": path} if {
	some one in kubernetes.subjects
	one.value.name in {"system:anonymous", "system:unauthenticated"}
	role := input.roleRef.name
	not role in _public
	path := array.concat(one.path, ["name"])
	message := sprintf("%s gives %v to %s", [kubernetes.title, role, one.value.name])
}

subject contains one.path if some one in kubernetes.subjects
