# METADATA
# title: Mounts made in the container appear on its host
# description: With shared propagation, what the container mounts is mounted on the host too, under names of its choosing. A container broken into can so cover directories of the host with its own.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use HostToContainer or None; in Compose drop `shared`, `rshared`, `slave` and `rslave`."}
package rearguard.configuration_hardening.mounts_propagate_to_host

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some index
	mount := container.value.volumeMounts[index]
	mount.mountPropagation == "Bidirectional"
	path := array.concat(container.path, ["volumeMounts", index, "mountPropagation"])
	message := sprintf("container %s propagates its mounts to the node", [kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some index
	volume := service.value.volumes[index]
	volume.bind.propagation in {"shared", "rshared"}
	path := array.concat(service.path, ["volumes", index, "bind", "propagation"])
	message := sprintf("service %s propagates its mounts to the host: %s", [service.name, volume.bind.propagation])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some index
	volume := service.value.volumes[index]
	regex.match(`[:,]r?shared(,|$)`, volume)
	path := array.concat(service.path, ["volumes", index])
	message := sprintf("service %s propagates its mounts to the host: %s", [service.name, volume])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
