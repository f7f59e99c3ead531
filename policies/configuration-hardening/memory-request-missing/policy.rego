# METADATA
# title: Container asks for no memory
# description: The scheduler places a container that asks for nothing on any node, full or not, and it is the first to be evicted when memory runs short.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   aliases: [CH-08]
#   controls: {cwe: [CWE-770], attack: [T1499, T1496], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `resources.requests.memory`.}
package rearguard.configuration_hardening.memory_request_missing

import data.rearguard.lib.kubernetes

# A limit alone counts as the request too.
deny contains {"message": message, "path": path} if {
	some container in kubernetes.sized_containers
	every kind in ["requests", "limits"] {
		object.get(container.value, ["resources", kind, "memory"], null) == null
		object.get(kubernetes.spec.value, ["resources", kind, "memory"], null) == null
	}
	path := array.concat(container.path, ["resources", "requests", "memory"])
	message := sprintf("container %s asks for no memory", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.sized_containers
