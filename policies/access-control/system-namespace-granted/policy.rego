# METADATA
# title: Account of a workload may change the system namespace
# description: In kube-system run the programs that hold the rights of the whole cluster. Who may read its secrets or start pods there can take their tokens, and with them everything.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-rbac]
#   resources: [RoleBinding]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the binding, or bind a role with the few rights that are needed."}
package rearguard.access_control.system_namespace_granted

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["roleRef", "name"]} if {
	input.metadata.namespace in {"kube-system", "kube-public", "kube-node-lease"}
	role := input.roleRef.name
	role in {"admin", "edit"}
	not kubernetes.is_builtin
	message := sprintf("%s gives %s in %s", [kubernetes.title, role, input.metadata.namespace])
}

subject contains []
