# METADATA
# title: Container runs as a process of its Windows node
# description: "A host process container is no container: it runs with the rights of an account of the node and sees all its files and networks."
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `hostProcess`; leave such work to the tools that manage the node.}
package rearguard.configuration_hardening.windows_host_process

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": path} if {
	some container in kubernetes.containers
	container.value.securityContext.windowsOptions.hostProcess == true
	path := array.concat(container.path, ["securityContext", "windowsOptions", "hostProcess"])
	message := sprintf("container %s runs as a process of its node", [kubernetes.name(container)])
}

deny contains {"message": message, "path": path} if {
	kubernetes.spec.value.securityContext.windowsOptions.hostProcess == true
	path := array.concat(kubernetes.spec.path, ["securityContext", "windowsOptions", "hostProcess"])
	message := sprintf("%s runs as processes of its node", [kubernetes.title])
}

subject contains container.path if some container in kubernetes.containers
