# METADATA
# title: API server talks to etcd in clear text
# description: The whole state of the cluster, secrets included, crosses the network readable and changeable.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1557, T1040], nist-800-53: [SC-8, SC-8(1)], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Use https addresses in `--etcd-servers`.}
package rearguard.data_protection.api_etcd_clear_text

import data.rearguard.lib.control_plane

deny contains {"message": message, "path": one.path, "text": one.text} if {
	some program in control_plane.programs
	program.name == "kube-apiserver"
	one := control_plane.flag(program, "etcd-servers")
	some server in split(one.value, ",")
	startswith(lower(server), "http://")
	message := sprintf("%s talks to etcd in clear text: %s", [program.who, server])
}

# kubeadm gives the API server what it is told of an etcd elsewhere.
deny contains {"message": message, "path": path, "text": endpoint} if {
	input.kind == "ClusterConfiguration"
	some index
	endpoint := input.etcd.external.endpoints[index]
	startswith(endpoint, "http://")
	path := ["etcd", "external", "endpoints", index]
	message := sprintf("the API server talks to %s in clear text", [endpoint])
}

subject contains path if some path in control_plane.judged({"kube-apiserver"})
