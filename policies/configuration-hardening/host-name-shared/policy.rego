# METADATA
# title: Container may change the name of its host
# description: With the UTS namespace of the host, root in the container renames the host. Logs, certificates and cluster members that go by the name are then those of somebody else.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/#uts"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [compose]
#   impact: [integrity]
#   controls: {cwe: [CWE-653], attack: [T1036], nist-800-53: [SC-39, AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Take `uts: host` away."}
package rearguard.configuration_hardening.host_name_shared

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.uts == "host"
	path := array.concat(service.path, ["uts"])
	message := sprintf("service %s may change the name of its host", [service.name])
}

subject contains service.path if some service in compose.services
