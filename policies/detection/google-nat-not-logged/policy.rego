# METADATA
# title: Gateway does not log its connections
# description: Which machine called whom cannot be told when something leaves the network.
# custom:
#   severity: low
#   kinds: [terraform]
#   resources: [google_compute_router_nat]
#   impact: [confidentiality]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Turn `log_config` on."}
package rearguard.detection.google_nat_not_logged

import data.rearguard.lib.cloud

_stated := [
	["google_compute_router_nat", "log_config", "enable"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.turned_off(fact)
	message := sprintf("%s logs nothing: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_compute_router_nat")
