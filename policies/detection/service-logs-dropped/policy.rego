# METADATA
# title: Output of the service is thrown away
# description: The log driver none keeps nothing. What the service says about errors and about an intrusion is lost.
# related_resources: [{ref: "https://docs.docker.com/reference/compose-file/services/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [compose]
#   impact: [confidentiality, integrity]
#   aliases: [ID-13]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Use json-file with a size limit, or a driver that ships logs."}
package rearguard.detection.service_logs_dropped

import data.rearguard.lib.compose

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.logging.driver == "none"
	path := array.concat(service.path, ["logging", "driver"])
	message := sprintf("service %s keeps no log", [service.name])
}

subject contains service.path if some service in compose.services
