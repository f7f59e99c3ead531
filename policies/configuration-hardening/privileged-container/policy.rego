# METADATA
# title: Container runs privileged
# description: A privileged container has every capability and all devices of its node. Whoever breaks into it owns the node and every other container there.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `privileged` and add the single capabilities the container needs.}
package rearguard.configuration_hardening.privileged_container

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	container.value.securityContext.privileged == true
	path := array.concat(container.path, ["securityContext", "privileged"])
	message := sprintf("container %s runs privileged", [kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service in compose.privileged
	path := array.concat(service.path, ["privileged"])
	message := sprintf("service %s runs privileged", [service.name])
}

# What Compose runs in a service after its start or before its end.
deny contains {"message": message, "path": path} if {
	some service in compose.services
	some hook in ["post_start", "pre_stop"]
	some index
	service.value[hook][index].privileged in {true, "true"}
	path := array.concat(service.path, [hook, index, "privileged"])
	message := sprintf("service %s runs a command of %s privileged", [service.name, hook])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
