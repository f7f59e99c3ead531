# METADATA
# title: Service leads to no pod
# description: The selector matches no workload of its directory, or the port is one that none of the pods opens. Requests fail, or, when somebody else later creates pods with these labels, go to them.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/service/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [Service]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-1188], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the Service the labels and port of its pods, or remove it."}
package rearguard.configuration_hardening.service_without_pods

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "selector"]} if {
	input.links.pods == []
	input.links.beside.workloads > 0
	message := sprintf("%s selects no pods of the workloads beside it", [kubernetes.title])
}

# A container need not list the ports it opens, but pods that list some and not this one
# most likely do not serve it.
deny contains {"message": message, "path": ["spec", "ports", index], "related": related} if {
	count(input.links.pods) > 0
	count(_silent) == 0
	some index, port in input.spec.ports
	target := object.get(port, "targetPort", port.port)
	not sprintf("%v", [target]) in _open
	message := sprintf("no pod of %s opens its port %v", [kubernetes.title, target])
	related := [{"message": "its pods", "path": ["links", "pods", number]} | some number, _ in input.links.pods]
}

# The ports that containers open, by number and by name.
_open contains value if {
	some container in _containers
	some port in container.ports
	value := sprintf("%v", [port.containerPort])
}

_open contains port.name if {
	some container in _containers
	some port in container.ports
}

# The pods that say nothing of their ports.
_silent contains number if {
	some number, workload in input.links.pods
	stated := [port | some container in _of(workload); some port in container.ports]
	stated == []
}

_containers contains container if {
	some workload in input.links.pods
	some container in _of(workload)
}

_of(workload) := object.get(workload, ["spec", "template", "spec", "containers"], object.get(workload, ["spec", "jobTemplate", "spec", "template", "spec", "containers"], object.get(workload, ["spec", "containers"], [])))

subject contains ["spec", "selector"]
