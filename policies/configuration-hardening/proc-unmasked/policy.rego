# METADATA
# title: Container sees parts of /proc that are hidden from containers
# description: "The runtime hides files in /proc through which a container could read from or write to the kernel of its node. `procMount: Unmasked` shows them all."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `procMount`.}
package rearguard.configuration_hardening.proc_unmasked

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	container.value.securityContext.procMount == "Unmasked"
	path := array.concat(container.path, ["securityContext", "procMount"])
	message := sprintf("container %s sees all of /proc: procMount is Unmasked", [kubernetes.name(container)])
}

deny contains {"message": message, "path": option.path} if {
	some option in compose.security_options
	option.name == "systempaths"
	option.value == "unconfined"
	message := sprintf("service %s sees all of /proc: systempaths is unconfined", [option.service.name])
}

subject contains container.path if some container in kubernetes.containers
