# METADATA
# title: Registry lets everybody pull
# description: Images carry code and configuration. Whoever knows the name of the registry reads them without a login.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_container_registry, Microsoft.ContainerRegistry/registries]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `anonymous_pull_enabled = false`.}
package rearguard.access_control.acr_anonymous_pull

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_container_registry")
	fact := cloud.get(resource, "anonymous_pull_enabled")
	cloud.on(fact)
	not cloud.is_one_of(cloud.get(resource, "sku"), {"Basic"})
	message := sprintf("%s lets everybody pull: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_container_registry")
