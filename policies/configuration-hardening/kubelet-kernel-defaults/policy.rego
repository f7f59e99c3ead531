# METADATA
# title: Kubelet changes kernel parameters of its node
# description: Without protectKernelDefaults the kubelet sets kernel parameters as it likes them instead of stopping where they differ, so the hardening of the node is undone in silence.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [integrity]
#   controls: {cwe: [CWE-1188], attack: [T1610], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["4.2.6"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `protectKernelDefaults: true`, or `--protect-kernel-defaults=true`."}
package rearguard.configuration_hardening.kubelet_kernel_defaults

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.only({"kubelet"}, "protect-kernel-defaults", {"true"})

deny contains finding if some finding in control_plane.kubelet_lacks("protect-kernel-defaults", "does not protect kernel parameters of its node")

subject contains path if some path in control_plane.judged({"kubelet"})
