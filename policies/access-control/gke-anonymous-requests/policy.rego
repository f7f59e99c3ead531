# METADATA
# title: Cluster answers without a login
# description: Requests without a login are the first that scanners send; only health checks need them.
# custom:
#   severity: medium
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1610, T1133], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the mode to `LIMITED`."}
package rearguard.access_control.gke_anonymous_requests

import data.rearguard.lib.cloud

_stated := [
	["google_container_cluster", "anonymous_authentication_config", "mode", ["enabled"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s answers without a login: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
