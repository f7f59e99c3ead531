# METADATA
# title: Container is given a dangerous capability
# description: "This capability reaches beyond the container: into the memory of other processes, the network of the node, its kernel or its files. With it, a fault in the program becomes a fault of the node."
# related_resources: [{ref: "https://man7.org/linux/man-pages/man7/capabilities.7.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-03]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], cis-kubernetes-1.23: ["5.2.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the capability, or move the part that needs it into a small container of its own."}
package rearguard.configuration_hardening.dangerous_capability

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

# What each lets a process do.
_dangerous := {
	"AUDIT_CONTROL": "change the audit of the node",
	"AUDIT_WRITE": "write to the audit log of the node",
	"BPF": "load programs into the kernel",
	"CHECKPOINT_RESTORE": "rebuild processes at will",
	"DAC_READ_SEARCH": "read every file and open files of the node by handle",
	"IPC_OWNER": "use shared memory of others",
	"LINUX_IMMUTABLE": "undo write protection of files",
	"MAC_ADMIN": "change mandatory access control",
	"MAC_OVERRIDE": "ignore mandatory access control",
	"NET_ADMIN": "reconfigure the network",
	"NET_RAW": "forge packets and listen on the network",
	"PERFMON": "read memory through performance counters",
	"SYSLOG": "read addresses of the kernel",
	"SYS_BOOT": "reboot the node",
	"SYS_CHROOT": "change the root of processes",
	"SYS_MODULE": "load kernel modules",
	"SYS_PACCT": "change process accounting",
	"SYS_PTRACE": "read and change other processes",
	"SYS_RAWIO": "reach devices and memory directly",
	"SYS_RESOURCE": "ignore limits",
	"SYS_TIME": "set the clock of the node",
	"WAKE_ALARM": "wake the node",
}

# A container is told once, at the first of them.
deny contains {"message": message, "path": paths[0], "related": related} if {
	some at in {one.at | some one in _given}
	given := sort({[one.path, one.what, one.who] | some one in _given; one.at == at})
	paths := [one[0] | some one in given]
	related := [{"message": "and here", "path": path} | some path in array.slice(paths, 1, count(paths))]
	message := sprintf("%s is given %s", [given[0][2], concat("; ", [one[1] | some one in given])])
}

_given contains {"at": capability.container.path, "who": who, "what": what, "path": capability.path} if {
	some capability in kubernetes.capabilities
	capability.change == "add"
	can := _dangerous[capability.name]
	who := sprintf("container %s", [kubernetes.name(capability.container)])
	what := sprintf("%s: it can %s", [capability.name, can])
}

_given contains {"at": capability.service.path, "who": who, "what": what, "path": capability.path} if {
	some capability in compose.capabilities
	capability.change == "add"
	can := _dangerous[capability.name]
	who := sprintf("service %s", [capability.service.name])
	what := sprintf("%s: it can %s", [capability.name, can])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
