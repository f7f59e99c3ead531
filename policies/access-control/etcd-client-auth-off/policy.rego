# METADATA
# title: etcd asks its clients for no certificate
# description: Whoever reaches the port of etcd reads and writes the state of the cluster, secrets included.
# related_resources: [{ref: "https://etcd.io/docs/v3.5/op-guide/security/"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], cis-kubernetes-1.23: ["2.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--client-cert-auth=true` and `--trusted-ca-file`.}
package rearguard.access_control.etcd_client_auth_off

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"etcd"}, "client-cert-auth", {"true"})

subject contains path if some path in control_plane.judged({"etcd"})
