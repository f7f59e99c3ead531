# METADATA
# title: Machine learning node has a public address
# description: Notebooks and training data are on machines that everybody can try to reach.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [azurerm_machine_learning_compute_instance, azurerm_machine_learning_compute_cluster]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `node_public_ip_enabled = false` and use a network of your own."}
package rearguard.access_control.azure_machine_learning_public_node

import data.rearguard.lib.cloud

_stated := [
	["azurerm_machine_learning_compute_instance", "node_public_ip_enabled"],
	["azurerm_machine_learning_compute_cluster", "node_public_ip_enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some [type, _] in _stated
	some resource in cloud.resources(type)
}
