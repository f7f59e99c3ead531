# METADATA
# title: API server also reads rights from a file
# description: Rights in a file of attributes are changed on the node and with a restart, and no command shows them. What RBAC refuses may be allowed there without anybody noticing.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/abac/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-863], attack: [T1098], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `--authorization-mode=Node,RBAC`, and make roles of what the file allows."}
package rearguard.access_control.api_attribute_rules

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists({"kube-apiserver"}, "authorization-mode", "ABAC")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
