# METADATA
# title: Cluster answers requests without an identity
# description: The API server judges such requests as the user system:anonymous, so that one careless binding opens the cluster to everybody who reaches it. The kubelet runs commands in every container of its node for whoever asks.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], cis-kubernetes-1.23: ["1.2.1", "4.2.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--anonymous-auth=false`, for the kubelet `authentication.anonymous.enabled: false`. Where health checks need it, restrict it to them in an AuthenticationConfiguration."}
package rearguard.access_control.anonymous_requests_allowed

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"kube-apiserver", "kubelet"}, "anonymous-auth", {"false"})

# The file of the API server may name the few paths that answer without an identity.
deny contains {"message": message, "path": ["anonymous", "enabled"]} if {
	input.kind == "AuthenticationConfiguration"
	input.anonymous.enabled == true
	object.get(input.anonymous, "conditions", null) in {null, []}
	message := "the API server takes anonymous requests for every path"
}

subject contains path if some path in control_plane.judged({"kube-apiserver", "kubelet"})
