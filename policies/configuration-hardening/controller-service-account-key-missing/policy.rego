# METADATA
# title: Controller manager signs service account tokens with no key of its own
# description: Without a key of their own tokens cannot be renewed on their own, and controllers cannot make them at all on current releases.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12, IA-5], cis-v8: ["3.11"], cis-kubernetes-1.23: ["1.3.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `--service-account-private-key-file`.}
package rearguard.configuration_hardening.controller_service_account_key_missing

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks({"kube-controller-manager"}, "service-account-private-key-file")

subject contains path if some path in control_plane.judged({"kube-controller-manager"})
