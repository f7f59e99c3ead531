# METADATA
# title: Gallery shares its images with everybody
# description: Images hold software, settings and sometimes secrets. A community gallery is open to every customer of Azure.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_shared_image_gallery, Microsoft.Compute/galleries]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Share with the groups that need the images."}
package rearguard.access_control.azure_image_gallery_public

import data.rearguard.lib.cloud

_stated := [
	["azurerm_shared_image_gallery", "sharing", "permission", ["community"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s is open to every customer: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("azurerm_shared_image_gallery")
