# METADATA
# title: Nobody notices when the container hangs
# description: Without a liveness probe Kubernetes restarts a container only when its process ends. One that hangs stays until somebody looks.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: monitor, text: Add a `livenessProbe` that asks what the container serves.}
package rearguard.detection.liveness_probe_missing

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not _ends
	some container in kubernetes.lasting_containers
	not container.value.livenessProbe
	path := array.concat(container.path, ["livenessProbe"])
	message := sprintf("container %s has no livenessProbe", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.lasting_containers

_ends if input.kind in {"Job", "CronJob"}
