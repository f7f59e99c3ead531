# METADATA
# title: Container shares the control groups of its host
# description: In the control group namespace of the host a container sees how every other one is limited, and a known way out of containers starts there.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [compose]
#   impact: [confidentiality, integrity]
#   aliases: [CH-04]
#   controls: {cwe: [CWE-668], attack: [T1611, T1040], nist-800-53: [SC-39, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `cgroup: host` or `cgroup_parent`."}
package rearguard.configuration_hardening.host_control_group

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.cgroup == "host"
	path := array.concat(service.path, ["cgroup"])
	message := sprintf("service %s shares the control groups of its host", [service.name])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	is_string(service.value.cgroup_parent)
	path := array.concat(service.path, ["cgroup_parent"])
	message := sprintf("service %s runs in the control group %s, outside the limits of its own", [service.name, service.value.cgroup_parent])
}

subject contains service.path if some service in compose.services
