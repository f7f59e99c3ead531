# METADATA
# title: Default service account is given rights
# description: Every pod of the namespace that names no account runs as this one, so all of them get the right that one of them needs, those of other teams and of tomorrow included.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-rbac]
#   resources: [RoleBinding, ClusterRoleBinding]
#   impact: [confidentiality, integrity]
#   aliases: [AC-07]
#   controls: {cwe: [CWE-250], attack: [T1528, T1552.007], nist-800-53: [AC-6, IA-5], cis-v8: ["5.5"], cis-kubernetes-1.23: ["5.1.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Bind an account made for the workload.}
package rearguard.access_control.default_service_account_bound

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some one in kubernetes.subjects
	one.value.kind == "ServiceAccount"
	one.value.name == "default"
	path := array.concat(one.path, ["name"])
	message := sprintf("%s gives rights to the default service account", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some one in kubernetes.subjects
	regex.match(`^system:serviceaccount:[^:]+:default$`, one.value.name)
	path := array.concat(one.path, ["name"])
	message := sprintf("%s gives rights to the default service account", [kubernetes.title])
}

# The group of a namespace holds its default account with all others.
deny contains {"message": message, "path": path} if {
	some one in kubernetes.subjects
	one.value.kind == "Group"
	regex.match(`^system:serviceaccounts:.`, one.value.name)
	path := array.concat(one.path, ["name"])
	message := sprintf("%s gives rights to every service account of %s, the default one included", [kubernetes.title, substring(one.value.name, 23, -1)])
}

subject contains one.path if some one in kubernetes.subjects
