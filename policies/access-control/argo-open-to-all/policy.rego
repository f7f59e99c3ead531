# METADATA
# title: Argo CD gives everybody rights
# description: Whoever opens the page may see or change what is deployed, without logging in or with any account at all. Argo CD in turn may do nearly everything in the clusters.
# related_resources: [{ref: "https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-config-map]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-862], attack: [T1078, T1610], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Let people log in, and give roles to the groups that need them."}
package rearguard.access_control.argo_open_to_all

_open := [
	{"config": "argocd-cm", "key": "users.anonymous.enabled", "values": {"true"}},
	{"config": "argocd-cm", "key": "exec.enabled", "values": {"true"}},
	{"config": "argocd-rbac-cm", "key": "policy.default", "values": {"role:admin"}},
	{"config": "argocd-cmd-params-cm", "key": "server.disable.auth", "values": {"true"}},
]

deny contains {"message": message, "path": ["data", key]} if {
	some one in _open
	input.metadata.name == one.config
	key := one.key
	value := input.data[key]
	value in one.values
	message := sprintf("Argo CD has %s: %s", [key, value])
}
