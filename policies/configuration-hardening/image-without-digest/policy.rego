# METADATA
# title: Image is not named by its digest
# description: A tag can be moved to another image at any time, by mistake or by an intruder. Only the digest says which bytes will run.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, compose]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `name:tag@sha256:...`, and let a bot renew it."}
package rearguard.configuration_hardening.image_without_digest

import data.rearguard.lib.compose
import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

# A moving tag is reported as such.
deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	image := container.value.image
	images.is_fixed_by_tag(image)
	path := array.concat(container.path, ["image"])
	message := sprintf("image %s of container %s has no digest", [image, kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	not service.value.build
	image := compose.filled(service.value.image)
	images.is_fixed_by_tag(image)
	path := array.concat(service.path, ["image"])
	message := sprintf("image %s of service %s has no digest", [image, service.name])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
