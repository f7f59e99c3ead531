# METADATA
# title: API server lets Services take any address
# description: Whoever may write a Service can name external addresses in it, and so take traffic that the nodes send elsewhere. Nothing but the admission plugin DenyServiceExternalIPs or a policy forbids it.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-862], attack: [T1557], nist-800-53: [AC-3, SC-7], cis-v8: ["4.4"], cis-kubernetes-1.23: ["1.2.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add DenyServiceExternalIPs to `--enable-admission-plugins`.}
package rearguard.access_control.api_without_external_address_check

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lists_not({"kube-apiserver"}, "enable-admission-plugins", "DenyServiceExternalIPs")

deny contains finding if some finding in control_plane.lacks({"kube-apiserver"}, "enable-admission-plugins")

subject contains path if some path in control_plane.judged({"kube-apiserver"})
