# METADATA
# title: AI service may call every address
# description: A prompt that takes over the service can carry data to any address.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_cognitive_account,
#     azurerm_kusto_cluster,
#     Microsoft.CognitiveServices/accounts,
#     Microsoft.Kusto/clusters,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `outbound_network_access_restricted = true` with `fqdns`."}
package rearguard.access_control.cognitive_outbound_open

import data.rearguard.lib.cloud

_types := {
	"azurerm_cognitive_account",
	"azurerm_kusto_cluster",
}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "outbound_network_access_restricted")
	cloud.off(fact)
	message := sprintf("%s may call every address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
