# METADATA
# title: API Management accepts old protocols
# description: "SSL 3, TLS 1.0 and 1.1 have known weaknesses and are retired. They are off unless they are turned on."
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_api_management, Microsoft.ApiManagement/service]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Remove the setting."}
package rearguard.configuration_hardening.api_management_old_protocols

import data.rearguard.lib.cloud

_old := {
	"enable_backend_ssl30", "enable_backend_tls10", "enable_backend_tls11", "enable_frontend_ssl30", "enable_frontend_tls10", "enable_frontend_tls11",
	"backend_ssl30_enabled", "backend_tls10_enabled", "backend_tls11_enabled", "frontend_ssl30_enabled", "frontend_tls10_enabled", "frontend_tls11_enabled",
}

# Templates of Resource Manager have them among the properties without a type.
deny contains {"message": message, "path": path} if {
	some service in cloud.resources("azurerm_api_management")
	fact := cloud.get(service, "custom_properties")
	some name, value in fact.value
	regex.match(`(?i)\.(?:ssl30|tls10|tls11)$`, name)
	lower(sprintf("%v", [value])) == "true"
	path := array.concat(fact.path, [name])
	message := sprintf("%s accepts an old protocol: %s is %v", [service.name, name, value])
}

deny contains {"message": message, "path": fact.path} if {
	some service in cloud.resources("azurerm_api_management")
	some security in cloud.blocks(service, "security")
	some property in _old
	fact := cloud.get(security, property)
	cloud.on(fact)
	message := sprintf("%s accepts an old protocol: %s", [service.name, cloud.says(fact)])
}
