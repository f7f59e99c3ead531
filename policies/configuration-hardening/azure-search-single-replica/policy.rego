# METADATA
# title: Search service has too few replicas
# description: With less than three replicas there is no agreed availability for writing.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_search_service, azure_rm_cognitivesearch, Microsoft.Search/searchServices]
#   impact: [availability]
#   aliases: [DP-08]
#   controls: {cwe: [CWE-693], attack: [T1485, T1490], nist-800-53: [CP-9, CP-10], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Set `replica_count` to 3 or more."}
package rearguard.configuration_hardening.azure_search_single_replica

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_search_service")
	fact := cloud.get(resource, "replica_count")
	_short(fact)
	message := sprintf("%s has too few replicas for an agreed availability: %s", [resource.name, cloud.says(fact)])
}

_short(fact) if cloud.missing(fact)

_short(fact) if cloud.is_below(fact, 3)

subject contains resource.path if some resource in cloud.resources("azurerm_search_service")
