# METADATA
# title: Container can command the container runtime of its host
# description: "Through the socket of Docker, containerd, CRI-O or Podman a container can start another that is privileged and mounts the whole host. Mounting it read-only does not help: the commands go through the socket, not into the file."
# related_resources: [{ref: "https://docs.docker.com/engine/security/#docker-daemon-attack-surface"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-05]
#   controls: {cwe: [CWE-668], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove the mount. Build images with a rootless builder; put a filtering proxy before the socket where a program must read it.}
package rearguard.configuration_hardening.runtime_socket_mounted

import data.rearguard.lib.compose
import data.rearguard.lib.host_files
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": found.path} if {
	some found in kubernetes.host_paths
	host_files.is_runtime_socket(found.value)
	message := sprintf("%s mounts the container runtime's socket %s", [kubernetes.title, found.value])
}

deny contains {"message": message, "path": found.path} if {
	some found in compose.mounts
	host_files.is_runtime_socket(found.source)
	message := sprintf("service %s mounts the container runtime's socket %s", [found.service.name, found.source])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.use_api_socket == true
	path := array.concat(service.path, ["use_api_socket"])
	message := sprintf("service %s is given the API of Docker: use_api_socket is true", [service.name])
}

subject contains kubernetes.spec.path

subject contains service.path if some service in compose.services
