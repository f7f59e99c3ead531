# METADATA
# title: Image may change under its name
# description: A reference without a version means whatever was pushed last. Two nodes may run different programs under it, nobody can say which one ran during an incident, and whoever can push to the repository decides what runs next.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/containers/images/#image-names"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a version, or better the digest of the image."}
package rearguard.configuration_hardening.unpinned_image

import data.rearguard.lib.compose
import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	why := images.moves(container.value.image)
	path := array.concat(container.path, ["image"])
	message := sprintf("image %s of container %s %s", [container.value.image, kubernetes.name(container), why])
}

# The services of a file are started together: they are told once, at the first.
deny contains {"message": message, "path": paths[0], "related": related} if {
	moving := sort({[one.path, one.said] | some one in _moving})
	paths := [one[0] | some one in moving]
	related := [{"message": "and here", "path": path} | some path in array.slice(paths, 1, count(paths))]
	message := concat("; ", [one[1] | some one in moving])
}

# What is built here is not pulled.
_moving contains {"path": path, "said": said} if {
	some service in compose.services
	not service.value.build
	image := compose.filled(service.value.image)
	why := images.moves(image)
	path := array.concat(service.path, ["image"])
	said := sprintf("image %s of service %s %s", [image, service.name, why])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
