# METADATA
# title: etcd listens in clear text beside TLS
# description: Certificates are given, and yet one of the addresses takes plain HTTP. Over it everybody in the network reads and writes the state of the cluster, secrets included.
# related_resources: [{ref: "https://etcd.io/docs/latest/op-guide/security/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1552.007], nist-800-53: [SC-8(1), IA-2], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use https in every address that etcd listens on."}
package rearguard.data_protection.etcd_listens_in_clear_text

import data.rearguard.lib.control_plane

deny contains finding if {
	some program in control_plane.programs
	some name, certificate in {"listen-client-urls": "cert-file", "listen-peer-urls": "peer-cert-file"}
	control_plane.flag(program, certificate)
	one := control_plane.flag(program, name)
	some address in split(one.value, ",")
	regex.match(`^http://`, trim_space(address))
	not regex.match(`^http://(?:localhost|127\.|\[::1\])`, trim_space(address))
	finding := control_plane.said(program, one, "has")
}

subject contains path if some path in control_plane.judged({"etcd"})
