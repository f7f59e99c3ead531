# METADATA
# title: Credential of the cluster stands in a file
# description: The key or token lets whoever reads the file, or its history, act in the cluster from anywhere that reaches it. Keys of a kubeconfig cannot be revoked one by one.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-object]
#   resources: [Config, JoinConfiguration, InitConfiguration]
#   secret: true
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-798], attack: [T1552.001, T1078], nist-800-53: [IA-5(7), SC-12], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Keep the file out of the repository, let clients log in with `exec`, and replace what was published."}
package rearguard.data_protection.cluster_credential_in_file

deny contains {"message": message, "path": path} if {
	some index, user in input.users
	is_string(user.user["client-key-data"])
	path := ["users", index, "user", "client-key-data"]
	message := sprintf("the private key of user %s stands in the file", [object.get(user, "name", "?")])
}

deny contains {"message": "the token that lets machines join the cluster stands in the file", "path": path} if {
	some path in _places
	_is_token(object.get(input, path, ""))
}

_places contains ["discovery", "bootstrapToken", "token"]

_places contains ["discovery", "tlsBootstrapToken"]

_places contains ["bootstrapTokens", index, "token"] if some index, _ in input.bootstrapTokens

_is_token(text) if regex.match(`^[a-z0-9]{6}\.[a-z0-9]{16}$`, text)
