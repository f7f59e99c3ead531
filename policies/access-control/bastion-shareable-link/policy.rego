# METADATA
# title: Bastion hands out links
# description: Whoever has such a link reaches the login of the machine without an account in the directory.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_bastion_host, Microsoft.Network/bastionHosts]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `shareable_link_enabled = false`."}
package rearguard.access_control.bastion_shareable_link

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_bastion_host")
	fact := cloud.get(resource, "shareable_link_enabled")
	cloud.on(fact)
	message := sprintf("%s hands out links: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_bastion_host")
