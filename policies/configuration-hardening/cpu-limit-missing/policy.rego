# METADATA
# title: Container has no CPU limit
# description: Without a limit one container can take the processors of its node whenever others leave them idle, which is also what hidden miners live on. Where requests are set with care, some leave the limit out on purpose.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload, compose]
#   impact: [availability]
#   aliases: [CH-08]
#   controls: {cwe: [CWE-770], attack: [T1499, T1496], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `resources.limits.cpu`, in Compose `deploy.resources.limits.cpus`."}
package rearguard.configuration_hardening.cpu_limit_missing

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some place in kubernetes.container_places(_free, ["resources", "limits", "cpu"])
	path := place.path
	message := sprintf("%s has no CPU limit", [place.who])
}

_free contains container if {
	some container in kubernetes.sized_containers
	object.get(container.value, ["resources", "limits", "cpu"], null) == null
	object.get(kubernetes.spec.value, ["resources", "limits", "cpu"], null) == null
}

deny contains {"message": message, "path": path} if {
	some place in compose.places(_unlimited)
	path := array.concat(place.path, ["deploy", "resources", "limits"])
	message := sprintf("%s has no CPU limit", [place.who])
}

_unlimited contains service if {
	some service in compose.services
	object.get(service.value, ["deploy", "resources", "limits", "cpus"], null) == null
	every field in {"cpus", "cpu_quota", "cpu_count"} {
		object.get(service.value, field, null) == null
	}
}

subject contains container.path if some container in kubernetes.sized_containers

subject contains service.path if some service in compose.services
