# METADATA
# title: Container may change its own programs
# description: The root file system of the container is writable. An intruder can replace programs and leave tools behind; read-only, with volumes for what must be written, most attack scripts fail.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload]
#   impact: [integrity]
#   aliases: [CH-06]
#   controls: {cwe: [CWE-732], attack: [T1525], nist-800-53: [CM-7, SI-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `readOnlyRootFilesystem: true` and mount emptyDir where the program writes."}
package rearguard.configuration_hardening.writable_root_filesystem

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.container_places(_writable, ["securityContext", "readOnlyRootFilesystem"])
	path := place.path
	message := sprintf("%s may write to its root file system", [place.who])
}

# What an init container leaves behind goes with it, unless it stays beside the others.
_writable contains container if {
	some container in kubernetes.ordinary_containers
	not _ends(container)
	object.get(container.value, ["securityContext", "readOnlyRootFilesystem"], null) == null
}

_ends(container) if {
	container.list == "initContainers"
	not container.value.restartPolicy == "Always"
}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.ordinary_containers
	object.get(container.value, ["securityContext", "readOnlyRootFilesystem"], true) == false
	path := array.concat(container.path, ["securityContext", "readOnlyRootFilesystem"])
	message := sprintf("container %s may write to its root file system: readOnlyRootFilesystem is false", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.ordinary_containers
