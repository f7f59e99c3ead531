# METADATA
# title: Image comes from a registry that is not approved
# description: Images run with all the rights of their workload. An organisation that says where they may come from can check them there once.
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose, dockerfile, github-workflow, terraform, ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [CH-12]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: policy, text: "Mirror the image to an approved registry, or approve its registry in the settings of this rule."}
#   parameters:
#     allowed: {default: [], description: "beginnings of approved images, such as registry.example/team; none approves all"}
package rearguard.configuration_hardening.image_from_other_registry

import data.rearguard.lib.ansible
import data.rearguard.lib.eol_images
import data.rearguard.lib.images

_allowed := data.parameters.image_from_other_registry.allowed

_is_allowed(reference) if {
	image := images.parse(reference)
	some prefix in _allowed
	startswith(concat("/", [_registry(image), image.repository]), prefix)
}

_registry(image) := image.registry if {
	image.registry != ""
} else := "docker.io"

deny contains {"message": message, "path": reference.path} if {
	count(_allowed) > 0
	some reference in _references
	image := reference.image
	images.is_stated(image)
	not _is_allowed(image)
	message := sprintf("image %s is from none of %s", [image, concat(", ", _allowed)])
}

_references contains reference if some reference in eol_images.references

_references contains {"image": call.arguments.image, "path": path} if {
	some call in ansible.calls
	call.module in {"docker_container", "podman_container", "docker_swarm_service"}
	path := ansible.path_of(call, "image")
}

_references contains {"image": scalar.value, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key in {"image", "image_identifier"}
	regex.match(`^(?:docker_|kubernetes_|google_cloud_run|azurerm_container_(?:group|app)|aws_ecs_|aws_apprunner_)`, scalar.path[1])
}

subject contains reference.path if some reference in _references
