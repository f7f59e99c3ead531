# METADATA
# title: CDN endpoint cannot be reached by HTTPS
# description: Everything between the clients and the endpoint goes in clear text, whatever the site behind it does.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_cdn_endpoint,
#     azurerm_cdn_frontdoor_route,
#     Microsoft.Cdn/profiles/endpoints,
#     Microsoft.Cdn/profiles/afdEndpoints/routes,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Allow HTTPS, and redirect HTTP to it."}
package rearguard.data_protection.cdn_endpoint_without_https

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some endpoint in cloud.resources("azurerm_cdn_endpoint")
	fact := cloud.get(endpoint, "is_https_allowed")
	cloud.turned_off(fact)
	message := sprintf("%s takes no HTTPS: %s", [endpoint.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some route in cloud.resources("azurerm_cdn_frontdoor_route")
	fact := cloud.get(route, "supported_protocols")
	protocols := {lower(text.value) | some text in cloud.texts(fact)}
	protocols == {"http"}
	message := sprintf("%s takes no HTTPS: %s", [route.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in {"azurerm_cdn_endpoint", "azurerm_cdn_frontdoor_route"}
	some resource in cloud.resources(type)
}
