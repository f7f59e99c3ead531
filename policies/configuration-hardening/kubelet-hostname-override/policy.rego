# METADATA
# title: Kubelet goes by another name than its machine
# description: A name given by hand may not be the one in its certificate, and it breaks the thread between what logs say and the machine that was meant.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], attack: [T1610], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["4.2.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `--hostname-override`.}
package rearguard.configuration_hardening.kubelet_hostname_override

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.given({"kubelet"}, "hostname-override")

subject contains path if some path in control_plane.judged({"kubelet"})
