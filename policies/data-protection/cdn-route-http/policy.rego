# METADATA
# title: Front door serves unencrypted HTTP
# description: The route takes HTTP and does not redirect to HTTPS. What visitors send, logins included, can be read and changed on the way.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_cdn_frontdoor_route, Microsoft.Cdn/profiles/afdEndpoints/routes]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `https_redirect_enabled = true`, or leave `Https` alone in `supported_protocols`."}
package rearguard.data_protection.cdn_route_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some route in cloud.resources("azurerm_cdn_frontdoor_route")
	fact := cloud.get(route, "https_redirect_enabled")
	cloud.turned_off(fact)
	some protocol in cloud.texts(cloud.get(route, "supported_protocols"))
	protocol.value == "Http"
	message := sprintf("%s serves unencrypted HTTP: %s", [route.name, cloud.says(fact)])
}
