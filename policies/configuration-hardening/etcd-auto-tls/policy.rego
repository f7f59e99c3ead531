# METADATA
# title: etcd makes up its certificate for clients
# description: A certificate made up at start is signed by nobody, so clients cannot tell etcd from whoever stands between.
# related_resources: [{ref: "https://etcd.io/docs/v3.5/op-guide/security/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], cis-kubernetes-1.23: ["2.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `--auto-tls` and give etcd a certificate of your authority.}
package rearguard.configuration_hardening.etcd_auto_tls

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"etcd"}, "auto-tls", {"true"})

subject contains path if some path in control_plane.judged({"etcd"})
