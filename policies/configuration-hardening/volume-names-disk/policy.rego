# METADATA
# title: Pod names a disk of the provider
# description: A pod that names a disk itself runs in one zone of one provider, and goes past the classes and quotas of the cluster. The restricted Pod Security Standard admits claims only.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-668], nist-800-53: [CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Claim a persistent volume and leave the kind to its storage class.}
package rearguard.configuration_hardening.volume_names_disk

import data.rearguard.lib.kubernetes

_disks := {
	"awsElasticBlockStore", "azureDisk", "cinder", "fc", "gcePersistentDisk", "photonPersistentDisk",
	"portworxVolume", "vsphereVolume",
}

deny contains {"message": message, "path": path} if {
	some volume in kubernetes.volumes
	some kind, _ in volume.value
	kind in _disks
	path := array.concat(volume.path, [kind])
	message := sprintf("%s names a disk directly: %s", [kubernetes.title, kind])
}

subject contains kubernetes.spec.path
