# METADATA
# title: Controller manager or scheduler listens on every address
# description: Health and metrics of these programs are for their own machine. On every address they tell strangers about the cluster, and profiling data with it.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], cis-kubernetes-1.23: ["1.3.7", "1.4.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--bind-address=127.0.0.1`.}
package rearguard.exposure.control_plane_open_address

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"kube-controller-manager", "kube-scheduler"}, "bind-address", {"127.0.0.1", "::1", "localhost"})

subject contains path if some path in control_plane.judged({"kube-controller-manager", "kube-scheduler"})
