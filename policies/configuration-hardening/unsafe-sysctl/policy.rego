# METADATA
# title: Pod sets a kernel parameter that is not safe to set
# description: Only a few kernel parameters are known to concern the pod alone. Others can starve or change neighbours on the node, so the kubelet refuses them unless told otherwise.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-1188], attack: [T1610], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the parameter, or set it on nodes kept for this workload."}
package rearguard.configuration_hardening.unsafe_sysctl

import data.rearguard.lib.kubernetes

# The safe ones, as of Kubernetes 1.32.
_safe := {
	"kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports",
	"net.ipv4.ip_unprivileged_port_start", "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout",
	"net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_keepalive_time",
	"net.ipv4.tcp_rmem", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_wmem",
}

deny contains {"message": message, "path": path} if {
	some index
	sysctl := kubernetes.spec.value.securityContext.sysctls[index]
	name := replace(sysctl.name, "/", ".")
	not name in _safe
	path := array.concat(kubernetes.spec.path, ["securityContext", "sysctls", index, "name"])
	message := sprintf("%s sets the kernel parameter %s", [kubernetes.title, sysctl.name])
}

# Policies for pods and the kubelet may allow others to set them.
deny contains {"message": message, "path": ["spec", "allowedUnsafeSysctls", index]} if {
	some index
	parameter := input.spec.allowedUnsafeSysctls[index]
	message := sprintf("%s lets pods set %v", [kubernetes.title, parameter])
}

deny contains {"message": message, "path": ["allowedUnsafeSysctls", index]} if {
	some index
	parameter := input.allowedUnsafeSysctls[index]
	message := sprintf("%v lets pods set %v", [input.kind, parameter])
}

subject contains kubernetes.spec.path
