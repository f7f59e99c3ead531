# METADATA
# title: Container is spared when memory runs out
# description: The kernel then ends other processes of the host in its place, or the host hangs. Without a memory limit the container itself can bring that about.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/#oom_kill_disable"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [compose]
#   impact: [availability]
#   controls: {cwe: [CWE-770], attack: [T1499], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the killer on, and set a memory limit."}
package rearguard.configuration_hardening.memory_killer_off

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.oom_kill_disable == true
	path := array.concat(service.path, ["oom_kill_disable"])
	message := sprintf("service %s is spared when memory runs out", [service.name])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	is_number(service.value.oom_score_adj)
	service.value.oom_score_adj <= -500
	path := array.concat(service.path, ["oom_score_adj"])
	message := sprintf("service %s is ended last when memory runs out: oom_score_adj is %v", [service.name, service.value.oom_score_adj])
}

subject contains service.path if some service in compose.services
