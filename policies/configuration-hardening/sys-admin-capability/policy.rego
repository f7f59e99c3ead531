# METADATA
# title: Container may administer the node
# description: CAP_SYS_ADMIN alone, or ALL with it, lets a process mount file systems, enter namespaces and load BPF programs. Most known ways out of a container need just this.
# related_resources: [{ref: "https://man7.org/linux/man-pages/man7/capabilities.7.html"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove it and add the narrow capability the program needs, or do the work in a node agent."}
package rearguard.configuration_hardening.sys_admin_capability

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

_whole_node := {"ALL", "SYS_ADMIN"}

deny contains {"message": message, "path": capability.path} if {
	some capability in kubernetes.capabilities
	capability.change == "add"
	capability.name in _whole_node
	message := sprintf("container %s is given %s", [kubernetes.name(capability.container), capability.name])
}

deny contains {"message": message, "path": capability.path} if {
	some capability in compose.capabilities
	capability.change == "add"
	capability.name in _whole_node
	message := sprintf("service %s is given %s", [capability.service.name, capability.name])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
