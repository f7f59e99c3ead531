# METADATA
# title: CDN endpoint serves unencrypted HTTP
# description: Content can be read and changed on the way. The endpoint can redirect to HTTPS by itself.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_cdn_endpoint, Microsoft.Cdn/profiles/endpoints]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `is_http_allowed = false`.}
package rearguard.data_protection.cdn_endpoint_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_cdn_endpoint")
	fact := cloud.get(resource, "is_http_allowed")
	cloud.left_on(fact)
	not _redirects(resource)
	message := sprintf("%s serves unencrypted HTTP: %s", [resource.name, cloud.says(fact)])
}

# HTTP has to be allowed to be sent on to HTTPS.
_redirects(endpoint) if {
	some rule in cloud.blocks(endpoint, "delivery_rule")
	cloud.is_one_of(cloud.get(rule, "url_redirect_action.protocol"), {"Https"})
}

subject contains resource.path if some resource in cloud.resources("azurerm_cdn_endpoint")
