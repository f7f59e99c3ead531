# METADATA
# title: Cluster allows every request
# description: "With AlwaysAllow whoever has an identity, or none, may do everything: there is no authorization."
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.7", "4.2.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `Node,RBAC` for the API server and `Webhook` for the kubelet."}
package rearguard.access_control.authorization_always_allow

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists({"kube-apiserver", "kubelet"}, "authorization-mode", "AlwaysAllow")

deny contains finding if some finding in control_plane.lacks({"kubelet"}, "authorization-mode")

# The API server may read its authorizers from a file.
deny contains {"message": message, "path": path} if {
	input.kind == "AuthorizationConfiguration"
	some index
	input.authorizers[index].type == "AlwaysAllow"
	path := ["authorizers", index, "type"]
	message := "the API server has the authorizer AlwaysAllow"
}

subject contains path if some path in control_plane.judged({"kube-apiserver", "kubelet"})
