# METADATA
# title: Container leaves the SELinux type of containers
# description: SELinux keeps containers apart from the host and from each other by their type. Another type, user or role, or no label at all, opens files and processes that were closed.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-07]
#   controls: {cwe: [CWE-693], attack: [T1611], nist-800-53: [SC-39, SI-16], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `type` to the runtime or use container_t, container_init_t or container_kvm_t, and set no user or role."}
package rearguard.configuration_hardening.selinux_relaxed

import data.rearguard.lib.compose
import data.rearguard.lib.kubernetes

_container_types := {"", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "seLinuxOptions")
	type := object.get(setting.value, "type", "")
	not type in _container_types
	path := array.concat(setting.path, ["type"])
	message := sprintf("%s runs with the SELinux type %v", [setting.who, type])
}

deny contains {"message": message, "path": path} if {
	some container in kubernetes.linux_containers
	setting := kubernetes.setting(container, "seLinuxOptions")
	some field in ["user", "role"]
	value := setting.value[field]
	not value in {"", null}
	path := array.concat(setting.path, [field])
	message := sprintf("%s runs with the SELinux %s %v", [setting.who, field, value])
}

deny contains {"message": message, "path": option.path} if {
	some option in compose.security_options
	option.name == "label"
	option.value == "disable"
	message := sprintf("service %s runs without an SELinux label", [option.service.name])
}

deny contains {"message": message, "path": option.path} if {
	some option in compose.security_options
	option.name == "label"
	startswith(option.value, "type:")
	type := trim_prefix(option.value, "type:")
	not type in _container_types
	message := sprintf("service %s runs with the SELinux type %s", [option.service.name, type])
}

subject contains container.path if some container in kubernetes.linux_containers

subject contains service.path if some service in compose.services
