# METADATA
# title: Members of etcd talk in clear text
# description: What members of etcd copy to each other is the state of the cluster, secrets included.
# related_resources: [{ref: "https://etcd.io/docs/v3.5/op-guide/security/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1557, T1040], nist-800-53: [SC-8, SC-8(1)], cis-v8: ["3.10"], cis-kubernetes-1.23: ["2.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--peer-cert-file` and `--peer-key-file`.}
package rearguard.data_protection.etcd_peer_tls_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"etcd"}, ["peer-cert-file", "peer-key-file"])

subject contains path if some path in control_plane.judged({"etcd"})
