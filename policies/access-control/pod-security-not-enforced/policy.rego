# METADATA
# title: Namespace admits pods of any kind
# description: "Without the label for Pod Security Admission, or with the level privileged, a namespace takes pods that own their node: privileged ones, with host paths, in host namespaces."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-admission/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-namespace, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-10]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Label it `pod-security.kubernetes.io/enforce: restricted`, or baseline."}
package rearguard.access_control.pod_security_not_enforced

import data.rearguard.lib.kubernetes

# The namespaces of the system need such pods.
deny contains {"message": message, "path": path} if {
	input.kind == "Namespace"
	path := ["metadata", "labels", _label]
	name := object.get(input, ["metadata", "name"], "")
	not startswith(name, "kube-")
	level := object.get(input, ["metadata", "labels", _label], "")
	not level in {"baseline", "restricted"}
	message := sprintf("%s admits pods of any kind: %s is neither baseline nor restricted", [kubernetes.title, _label])
}

_label := "pod-security.kubernetes.io/enforce"

# What the API server takes for namespaces without a label.
deny contains {"message": message, "path": path} if {
	input.kind == "AdmissionConfiguration"
	some index
	level := input.plugins[index].configuration.defaults.enforce
	level == "privileged"
	path := ["plugins", index, "configuration", "defaults", "enforce"]
	message := "namespaces without a label admit pods of any kind: the default of Pod Security is privileged"
}

subject contains []
