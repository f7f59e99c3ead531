# METADATA
# title: etcd serves in clear text
# description: Without a certificate etcd serves the state of the cluster, secrets included, readable and changeable on the network.
# related_resources: [{ref: "https://etcd.io/docs/v3.5/op-guide/security/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1557, T1040], nist-800-53: [SC-8, SC-8(1)], cis-v8: ["3.10"], cis-kubernetes-1.23: ["2.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--cert-file` and `--key-file`.}
package rearguard.data_protection.etcd_tls_files_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks_any({"etcd"}, ["cert-file", "key-file"])

subject contains path if some path in control_plane.judged({"etcd"})
