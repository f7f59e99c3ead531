# METADATA
# title: Kubelet opens the port of cAdvisor
# description: The port of cAdvisor shows containers and their use of the node to whoever reaches it, without asking who it is.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--cadvisor-port=0`; releases since 1.12 have no such port.}
package rearguard.exposure.kubelet_cadvisor_port

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.only({"kubelet"}, "cadvisor-port", {"0"})

subject contains path if some path in control_plane.judged({"kubelet"})
