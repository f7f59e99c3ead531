# METADATA
# title: Container group has a public address
# description: Containers get a public IP address unless they are put into a virtual network; every port they open is then before the internet.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_container_group, Microsoft.ContainerInstance/containerGroups]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ip_address_type` to `Private` and give `subnet_ids`."}
package rearguard.access_control.azure_container_group_public

import data.rearguard.lib.cloud

_values := {"Private", "None"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_container_group")
	not _excused(resource)
	fact := cloud.get(resource, "ip_address_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"subnet_ids", "network_profile_id"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("azurerm_container_group")
