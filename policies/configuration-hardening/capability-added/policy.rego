# METADATA
# title: Container is given a capability
# description: The container gets more than it needs to serve its port. Each capability is a part of what root may do, and an intruder may use it as well as the program.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove it where the program runs without; only NET_BIND_SERVICE counts as harmless.}
package rearguard.configuration_hardening.capability_added

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

# The capabilities a runtime gives by itself: stating them anew is no danger, but undoes a drop.
_ordinary := {
	"CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "LEASE", "MKNOD", "SETFCAP", "SETGID",
	"SETPCAP", "SETUID", "SYS_NICE", "SYS_TTY_CONFIG", "NET_BROADCAST", "BLOCK_SUSPEND", "AUDIT_READ",
}

deny contains {"message": message, "path": capability.path} if {
	some capability in kubernetes.capabilities
	capability.change == "add"
	capability.name in _ordinary
	message := sprintf("container %s is given %s", [kubernetes.name(capability.container), capability.name])
}

deny contains {"message": message, "path": capability.path} if {
	some capability in compose.capabilities
	capability.change == "add"
	capability.name in _ordinary
	message := sprintf("service %s is given %s", [capability.service.name, capability.name])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
