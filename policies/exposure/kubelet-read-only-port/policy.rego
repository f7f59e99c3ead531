# METADATA
# title: Kubelet tells everybody about its pods
# description: The read-only port lists pods, their environment and metrics to whoever reaches the node, in clear text and without asking who it is.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], cis-kubernetes-1.23: ["4.2.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `readOnlyPort: 0`, or `--read-only-port=0`."}
package rearguard.exposure.kubelet_read_only_port

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"kubelet"}, "read-only-port", {"0"})

subject contains path if some path in control_plane.judged({"kubelet"})
