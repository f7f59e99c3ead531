# METADATA
# title: Container mounts a volume that the pod does not have
# description: The cluster refuses the object, so that the version before it, or none, keeps running.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-710], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add the volume to the pod, or correct the name of the mount."}
package rearguard.configuration_hardening.mount_without_volume

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not endswith(data.document.path, ".tf") # there, volumes may come from a variable
	some container in kubernetes.containers
	container.value.image # a patch leaves it to what it changes
	some index, mount in container.value.volumeMounts
	name := mount.name
	not name in _known
	path := array.concat(container.path, ["volumeMounts", index, "name"])
	message := sprintf("container %s mounts %s, and %s has no such volume", [kubernetes.name(container), name, kubernetes.title])
}

_known contains volume.value.name if some volume in kubernetes.volumes

# A StatefulSet makes volumes of its claims.
_known contains claim.metadata.name if some claim in input.spec.volumeClaimTemplates

subject contains kubernetes.spec.path
