# METADATA
# title: Container has no memory limit
# description: Without a limit one container can take the memory of its node. The kernel then kills processes, of others as well as its own, and a fault or an attack on one workload becomes an outage of all.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, compose]
#   impact: [availability]
#   aliases: [CH-08]
#   controls: {cwe: [CWE-770], attack: [T1499, T1496], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `resources.limits.memory`, in Compose `deploy.resources.limits.memory`."}
package rearguard.configuration_hardening.memory_limit_missing

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.container_places(_free, ["resources", "limits", "memory"])
	path := place.path
	message := sprintf("%s has no memory limit", [place.who])
}

_free contains container if {
	some container in kubernetes.sized_containers
	object.get(container.value, ["resources", "limits", "memory"], null) in _none
	object.get(kubernetes.spec.value, ["resources", "limits", "memory"], null) == null
}

deny contains {"message": message, "path": path} if {
	some place in compose.places(_unlimited)
	path := array.concat(place.path, ["deploy", "resources", "limits"])
	message := sprintf("%s has no memory limit", [place.who])
}

# Zero means that there is none.
_none := {null, 0, "0"}

_unlimited contains service if {
	some service in compose.services
	object.get(service.value, ["deploy", "resources", "limits", "memory"], null) in _none
	object.get(service.value, "mem_limit", null) in _none
}

subject contains container.path if some container in kubernetes.sized_containers

subject contains service.path if some service in compose.services
