# METADATA
# title: Pod does not ask for a seccomp filter
# description: Kubernetes runs containers without a seccomp filter unless the pod or the kubelet asks for one. RuntimeDefault costs nothing and takes away the system calls that exploits of the kernel need.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/node/seccomp/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.7.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `seccompProfile: {type: RuntimeDefault}` on the pod."}
package rearguard.configuration_hardening.seccomp_not_set

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.places(_unfiltered)
	path := array.concat(place.path, ["securityContext", "seccompProfile"])
	message := sprintf("%s asks for no seccomp filter", [place.who])
}

_unfiltered contains container if {
	not _annotated
	some container in kubernetes.ordinary_containers
	not kubernetes.setting(container, "seccompProfile")
	not container.value.securityContext.privileged == true
}

# The form before Kubernetes 1.19.
_annotated if {
	some annotation in kubernetes.annotations
	startswith(annotation.key, "seccomp.security.alpha.kubernetes.io/")
}

_annotated if {
	some annotation in kubernetes.annotations
	startswith(annotation.key, "container.seccomp.security.alpha.kubernetes.io/")
}

subject contains container.path if some container in kubernetes.ordinary_containers
