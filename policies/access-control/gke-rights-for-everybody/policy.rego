# METADATA
# title: Rights may be given to everybody
# description: Bindings to all who are logged in, or to nobody in particular, include every Google account in the world.
# custom:
#   severity: high
#   kinds: [terraform, deployment-manager]
#   resources: [google_container_cluster, container.cluster]
#   impact: [confidentiality]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set both to `false`."}
package rearguard.access_control.gke_rights_for_everybody

import data.rearguard.lib.cloud

_stated := [
	["google_container_cluster", "rbac_binding_config", "enable_insecure_binding_system_authenticated"],
	["google_container_cluster", "rbac_binding_config", "enable_insecure_binding_system_unauthenticated"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s allows rights for everybody: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_container_cluster")
