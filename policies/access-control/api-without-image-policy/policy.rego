# METADATA
# title: API server asks nobody which images may run
# description: Without ImagePolicyWebhook or another policy engine every image may run that a node can pull, signed or not.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [integrity]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["5.5.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add ImagePolicyWebhook to `--enable-admission-plugins`.}
package rearguard.access_control.api_without_image_policy

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "enable-admission-plugins", "ImagePolicyWebhook")

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "enable-admission-plugins")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
