# METADATA
# title: Task starts a container that owns its host
# description: What separates the container from the host is taken away. Whoever breaks into the program in it then reads, changes and runs what root of the host may.
# related_resources: [{ref: "https://docs.ansible.com/ansible/latest/collections/community/docker/docker_container_module.html"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7, SC-39], cis-v8: ["4.1"], cis-docker: ["5.5", "5.10", "5.16"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the option out, add single capabilities, and mount only the files that the program needs."}
package rearguard.configuration_hardening.ansible_container_owns_host

import data.rearguard.lib.ansible
import data.rearguard.lib.host_files

_containers contains call if {
	some call in ansible.calls
	call.module in {"docker_container", "podman_container"}
}

deny contains {"message": "the container runs privileged", "path": path} if {
	some call in _containers
	lower(sprintf("%v", [call.arguments.privileged])) in {"true", "yes"}
	path := ansible.path_of(call, "privileged")
}

deny contains {"message": message, "path": path} if {
	some call in _containers
	some name, what in {"network_mode": "network", "network": "network", "pid_mode": "processes", "pid": "processes", "ipc_mode": "shared memory", "ipc": "shared memory", "userns_mode": "user names", "userns": "user names"}
	call.arguments[name] == "host"
	path := ansible.path_of(call, name)
	message := sprintf("the container shares the %s of the host", [what])
}

deny contains {"message": message, "path": path} if {
	some call in _containers
	some name in ["volumes", "volume"]
	some index, volume in call.arguments[name]
	directory := split(volume, ":")[0]
	what := _owned(directory)
	path := array.concat(ansible.path_of(call, name), [index])
	message := sprintf("the container mounts %s, %s", [directory, what])
}

deny contains {"message": message, "path": path} if {
	some call in _containers
	some name in ["capabilities", "cap_add"]
	some index, capability in call.arguments[name]
	trim_prefix(upper(capability), "CAP_") in {"ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "DAC_READ_SEARCH", "BPF"}
	path := array.concat(ansible.path_of(call, name), [index])
	message := sprintf("the container is given %s", [capability])
}

deny contains {"message": message, "path": path} if {
	some call in _containers
	some name in ["security_opts", "security_opt"]
	some index, option in call.arguments[name]
	regex.match(`^(?:seccomp|apparmor)[:=]unconfined$|^label[:=]disable$`, option)
	path := array.concat(ansible.path_of(call, name), [index])
	message := sprintf("the container is not confined: %s", [option])
}

_owned(directory) := "the socket of the container runtime" if {
	host_files.is_runtime_socket(directory)
} else := host_files.sensitive(directory)
