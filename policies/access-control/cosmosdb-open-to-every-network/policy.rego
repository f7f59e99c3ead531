# METADATA
# title: Cosmos DB account takes connections from every network
# description: Without a list of addresses or networks a leaked key works from anywhere.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_cosmosdb_account, Microsoft.DocumentDB/databaseAccounts]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ip_range_filter` or `virtual_network_rule`, or turn public access off."}
package rearguard.access_control.cosmosdb_open_to_every_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_cosmosdb_account")
	not _excused(resource)
	fact := cloud.get(resource, "ip_range_filter")
	cloud.missing(fact)
	message := sprintf("%s takes connections from every network: %s", [resource.name, cloud.says(fact)])
}

_excused(resource) if {
	some name in {"is_virtual_network_filter_enabled", "virtual_network_rule", "public_network_access_enabled"}
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

subject contains resource.path if some resource in cloud.resources("azurerm_cosmosdb_account")
