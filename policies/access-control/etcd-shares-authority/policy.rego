# METADATA
# title: etcd trusts the certificates of the cluster
# description: etcd takes every certificate of the authority that also signs those of users and nodes. Each of them then reads and writes the whole state of the cluster, past every role.
# related_resources: [{ref: "https://kubernetes.io/docs/setup/best-practices/certificates/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [linked-object]
#   resources: [Pod, Deployment, StatefulSet, DaemonSet]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1552.007], nist-800-53: [SC-12, AC-6, IA-5(2)], cis-v8: ["3.10"], cis-kubernetes-1.23: ["2.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Sign the certificates of the clients of etcd with an authority of its own."}
package rearguard.access_control.etcd_shares_authority

import data.rearguard.lib.control_plane

deny contains {"message": message, "path": flag.path, "text": flag.text, "related": related} if {
	some program in control_plane.programs
	program.name == "etcd"
	flag := control_plane.flag(program, "trusted-ca-file")
	flag.value != ""
	authorities := [index |
		some index, word in input.links.authorities
		word == sprintf("--client-ca-file=%s", [flag.value])
	]
	count(authorities) > 0
	message := sprintf("%s trusts %s, which the cluster's own clients have certificates of", [program.who, flag.value])
	related := [{"message": "the same authority", "path": ["links", "authorities", index]} | some index in authorities]
}

subject contains program.path if {
	some program in control_plane.programs
	program.name == "etcd"
}
