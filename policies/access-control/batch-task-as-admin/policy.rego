# METADATA
# title: Batch task runs as administrator
# description: A task that is taken over has the whole node, with the keys of its account.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [azurerm_batch_pool]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set the elevation level to `NonAdmin`."}
package rearguard.access_control.batch_task_as_admin

import data.rearguard.lib.cloud

_stated := [
	["azurerm_batch_pool", "start_task.user_identity.auto_user", "elevation_level", ["admin"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s runs as administrator: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("azurerm_batch_pool")
