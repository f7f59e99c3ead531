# METADATA
# title: Pod names storage directly
# description: A pod that names storage itself carries addresses and credentials of the storage, and goes past the classes and quotas of the cluster. The restricted Pod Security Standard allows none of these kinds.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Claim a persistent volume and leave the kind to its storage class.}
package rearguard.configuration_hardening.volume_of_restricted_kind

import data.rearguard.lib.kubernetes

# Those with the address of a server or a credential; a disk that is only numbered is
# judged by a rule of its own.
_direct := {
	"azureFile", "cephfs", "flexVolume", "flocker", "glusterfs", "iscsi", "nfs", "quobyte", "rbd", "scaleIO",
	"storageos",
}

deny contains {"message": message, "path": path} if {
	some volume in kubernetes.volumes
	some kind, _ in volume.value
	kind in _direct
	path := array.concat(volume.path, [kind])
	message := sprintf("%s names storage directly: %s", [kubernetes.title, kind])
}

subject contains kubernetes.spec.path
