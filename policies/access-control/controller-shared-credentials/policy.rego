# METADATA
# title: All controllers act with one identity
# description: Each controller then has the rights of all, and the audit log cannot tell them apart.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--use-service-account-credentials=true`.}
package rearguard.access_control.controller_shared_credentials

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"kube-controller-manager"}, "use-service-account-credentials", {"true"})

subject contains path if some path in control_plane.judged({"kube-controller-manager"})
