# METADATA
# title: Moving image is not pulled anew
# description: The reference names no version, and the pull policy keeps what the node once got under that name. Nodes then run different programs, fixes do not arrive, and a pod may start an image its credentials could not pull.
# custom:
#   severity: low
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a version, or set `imagePullPolicy: Always`."}
package rearguard.configuration_hardening.stale_image_allowed

import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	container.value.imagePullPolicy in {"IfNotPresent", "Never"}
	images.moves(container.value.image)
	path := array.concat(container.path, ["imagePullPolicy"])
	message := sprintf("image %s of container %s moves, but is pulled %s", [container.value.image, kubernetes.name(container), container.value.imagePullPolicy])
}

subject contains container.path if some container in kubernetes.containers
