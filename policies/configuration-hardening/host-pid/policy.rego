# METADATA
# title: Container shares the processes of its node
# description: In the process namespace of the node a container sees every process there, can signal those of its user and read what they hold in memory and environment. Isolation between workloads is gone.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `hostPID` (in Compose `pid: host`); publish ports or mount what is needed instead."}
package rearguard.configuration_hardening.host_pid

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.hostPID == true
	path := array.concat(kubernetes.spec.path, ["hostPID"])
	message := sprintf("%s shares the processes of its node", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.pid == "host"
	path := array.concat(service.path, ["pid"])
	message := sprintf("service %s shares the processes of its node", [service.name])
}

subject contains kubernetes.spec.path

subject contains service.path if some service in compose.services
