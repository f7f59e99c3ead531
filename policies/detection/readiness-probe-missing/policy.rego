# METADATA
# title: Container gets requests before it can answer
# description: Without a readiness probe a pod gets traffic as soon as its process runs, and keeps it while it cannot answer.
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-workload]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: monitor, text: Add a `readinessProbe` that asks what the container serves.}
package rearguard.detection.readiness_probe_missing

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	not _ends
	some container in kubernetes.lasting_containers
	not container.value.readinessProbe
	path := array.concat(container.path, ["readinessProbe"])
	message := sprintf("container %s has no readinessProbe", [kubernetes.name(container)])
}

subject contains container.path if some container in kubernetes.lasting_containers

_ends if input.kind in {"Job", "CronJob"}
