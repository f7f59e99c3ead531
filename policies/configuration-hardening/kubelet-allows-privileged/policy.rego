# METADATA
# title: Kubelet was told to allow privileged containers
# description: Old releases refuse privileged containers until this flag allows them for everybody. Admission should allow them for the few that need them.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `--allow-privileged` and use Pod Security Admission.}
package rearguard.configuration_hardening.kubelet_allows_privileged

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kubelet"}, "allow-privileged", {"true"})

subject contains path if some path in control_plane.judged({"kubelet"})
