# METADATA
# title: Image comes from a registry that is not approved
# description: Images run with all the rights of their workload. An organisation that says where they may come from can check them there once.
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [integrity]
#   aliases: [CH-12]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: policy, text: "Mirror the image to an approved registry, or approve its registry in the settings of this rule."}
#   parameters:
#     allowed: {default: [], description: "beginnings of approved images, such as registry.example/team; none approves all"}
package rearguard.configuration_hardening.image_from_other_registry

import data.rearguard.lib.compose
import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

_allowed := data.parameters.image_from_other_registry.allowed

_is_allowed(reference) if {
	image := images.parse(reference)
	some prefix in _allowed
	startswith(concat("/", [_registry(image), image.repository]), prefix)
}

_registry(image) := image.registry if {
	image.registry != ""
} else := "docker.io"

deny contains {"message": message, "path": path} if {
	count(_allowed) > 0
	some container in kubernetes.containers
	image := container.value.image
	images.is_stated(image)
	not _is_allowed(image)
	path := array.concat(container.path, ["image"])
	message := sprintf("image %s of container %s is from none of %s", [image, kubernetes.name(container), concat(", ", _allowed)])
}

deny contains {"message": message, "path": path} if {
	count(_allowed) > 0
	some service in compose.services
	not service.value.build
	image := compose.filled(service.value.image)
	images.is_stated(image)
	not _is_allowed(image)
	path := array.concat(service.path, ["image"])
	message := sprintf("image %s of service %s is from none of %s", [image, service.name, concat(", ", _allowed)])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
