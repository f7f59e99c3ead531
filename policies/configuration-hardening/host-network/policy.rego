# METADATA
# title: Container shares the network of its node
# description: On the network of the node a container reaches services that listen on localhost only, escapes network policies, and can listen to the traffic of others.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `hostNetwork` (in Compose `network_mode: host`); publish ports or mount what is needed instead."}
package rearguard.configuration_hardening.host_network

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.hostNetwork == true
	path := array.concat(kubernetes.spec.path, ["hostNetwork"])
	message := sprintf("%s shares the network of its node", [kubernetes.title])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.network_mode == "host"
	path := array.concat(service.path, ["network_mode"])
	message := sprintf("service %s shares the network of its node", [service.name])
}

subject contains kubernetes.spec.path

subject contains service.path if some service in compose.services
