# METADATA
# title: API is reachable without encryption
# description: Keys, tokens and contents can be read and changed on their way.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [azurerm_api_management_api, Microsoft.ApiManagement/service/apis]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Allow `https` and `wss` only."}
package rearguard.data_protection.api_management_http

import data.rearguard.lib.cloud

_values := {"http", "ws"}

deny contains {"message": message, "path": text.path} if {
	some resource in cloud.resources("azurerm_api_management_api")
	some text in cloud.texts(cloud.get(resource, "protocols"))
	lower(text.value) in _values
	message := sprintf("%s takes plain connections: %s", [resource.name, text.value])
}

subject contains resource.path if some resource in cloud.resources("azurerm_api_management_api")
