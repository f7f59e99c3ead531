# METADATA
# title: Container or Service offers SSH
# description: A shell server in a container is a second way in with users and keys of its own, past the audit log of the cluster.
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-service]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the server and use `kubectl exec` or `kubectl debug`, which roles govern."}
package rearguard.exposure.ssh_in_container

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	some index
	container.value.ports[index].containerPort == 22
	path := array.concat(container.path, ["ports", index, "containerPort"])
	message := sprintf("container %s offers SSH on port 22", [kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	some index
	port := input.spec.ports[index]
	22 in {object.get(port, "port", 0), object.get(port, "targetPort", 0)}
	path := ["spec", "ports", index]
	message := sprintf("%s offers SSH on port 22", [kubernetes.title])
}

subject contains []
