# METADATA
# title: Machines of a workspace take SSH from the internet
# description: Computing machines of machine learning hold data and keys of the workspace; a port for SSH that everybody reaches invites guessing.
# related_resources: [{ref: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform]
#   resources: [azurerm_machine_learning_compute_cluster]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ssh_public_access_enabled = false`."}
package rearguard.access_control.azure_machine_learning_ssh

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_machine_learning_compute_cluster")
	fact := cloud.get(resource, "ssh_public_access_enabled")
	cloud.on(fact)
	message := sprintf("%s takes SSH from the internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_machine_learning_compute_cluster")
