# METADATA
# title: Role may read secrets
# description: Secrets hold the passwords and keys of the workloads, and tokens of service accounts. Listing and watching show their content too, so each of the verbs is enough to take over what they protect.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-rbac]
#   resources: [Role, ClusterRole]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-06]
#   controls: {cwe: [CWE-269], attack: [T1078, T1098], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.1.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the right, or narrow it to the objects by name and to one namespace."}
package rearguard.access_control.role_may_read_secrets

import data.rearguard.lib.kubernetes

_resources := {"secrets"}

_verbs := {"get", "list", "watch"}

# Stars are reported by rules of their own.
deny contains {"message": message, "path": path} if {
	not kubernetes.is_builtin
	some rule in kubernetes.role_rules
	some index
	resource := rule.value.resources[index]
	resource in _resources
	not rule.value.resourceNames
	allowed := rule.verbs & (_verbs | {"*"})
	count(allowed) > 0
	path := array.concat(rule.path, ["resources", index])
	message := sprintf("%s may read secrets: %s on %s", [kubernetes.title, concat(", ", sort(allowed)), resource])
}

subject contains rule.path if some rule in kubernetes.role_rules
