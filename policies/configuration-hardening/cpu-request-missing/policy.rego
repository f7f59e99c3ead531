# METADATA
# title: Container asks for no CPU time
# description: The scheduler places a container that asks for nothing on any node, busy or not, where it gets what the others leave.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   aliases: [CH-08]
#   controls: {cwe: [CWE-770], attack: [T1499, T1496], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `resources.requests.cpu`.}
package rearguard.configuration_hardening.cpu_request_missing

import data.rearguard.lib.kubernetes

# A limit alone counts as the request too.
deny contains {"message": message, "path": path} if {
	some container in kubernetes.sized_containers
	every kind in ["requests", "limits"] {
		object.get(container.value, ["resources", kind, "cpu"], null) == null
		object.get(kubernetes.spec.value, ["resources", kind, "cpu"], null) == null
	}
	path := array.concat(container.path, ["resources", "requests", "cpu"])
	message := sprintf("container %s asks for no CPU time", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.sized_containers
