# METADATA
# title: Pods cannot check the certificate of the API server
# description: Without the root certificate in their token volume pods must either skip the check or fail.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295], attack: [T1557], nist-800-53: [SC-8, IA-5], cis-v8: ["3.10"], cis-kubernetes-1.23: ["1.3.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--root-ca-file`.}
package rearguard.configuration_hardening.controller_root_ca_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-controller-manager"}, "root-ca-file")

subject contains path if some path in control_plane.judged({"kube-controller-manager"})
