# METADATA
# title: API server runs without a guard it has by default
# description: "Some admission plugins are on by default because other parts of Kubernetes rely on them: they fill in service accounts, hold pods to the security level of their namespace, keep namespaces that end from filling. Here one is switched off."
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [integrity]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], cis-kubernetes-1.23: ["1.2.14", "1.2.15"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove the plugin from `--disable-admission-plugins`.}
package rearguard.access_control.admission_plugin_disabled

import data.rearguard.lib.control_plane

_guards := {
	"CertificateApproval", "CertificateSigning", "CertificateSubjectRestriction", "LimitRanger",
	"MutatingAdmissionWebhook", "NamespaceLifecycle", "NodeRestriction", "PodSecurity", "PodSecurityPolicy",
	"ResourceQuota", "ServiceAccount", "ValidatingAdmissionPolicy", "ValidatingAdmissionWebhook",
}

deny contains finding if {
	some guard in _guards
	some finding in control_plane.lists({"kube-apiserver"}, "disable-admission-plugins", guard)
}

subject contains path if some path in control_plane.judged({"kube-apiserver"})
