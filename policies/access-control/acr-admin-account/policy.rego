# METADATA
# title: Registry has an administrator account
# description: One shared password may pull and push everything and names nobody in the log.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, arm-template]
#   resources: [azurerm_container_registry, azure_rm_containerregistry, Microsoft.ContainerRegistry/registries]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `admin_enabled = false`.}
package rearguard.access_control.acr_admin_account

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_container_registry")
	fact := cloud.get(resource, "admin_enabled")
	cloud.on(fact)
	message := sprintf("%s has an administrator account: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_container_registry")
