# METADATA
# title: Container shares the shared memory of its node
# description: In the IPC namespace of the node a container can read and change shared memory and message queues of every other program there.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `hostIPC` (in Compose `ipc: host`); publish ports or mount what is needed instead."}
package rearguard.configuration_hardening.host_ipc

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.hostIPC == true
	path := array.concat(kubernetes.spec.path, ["hostIPC"])
	message := sprintf("%s shares the shared memory of its node", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.ipc == "host"
	path := array.concat(service.path, ["ipc"])
	message := sprintf("service %s shares the shared memory of its node", [service.name])
}

subject contains kubernetes.spec.path

subject contains service.path if some service in compose.services
