# METADATA
# title: Front door calls the origin without encryption
# description: What visitors send encrypted goes on in clear text over the Internet.
# custom:
#   severity: high
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_frontdoor,
#     azurerm_cdn_frontdoor_route,
#     Microsoft.Cdn/profiles/afdEndpoints/routes,
#     Microsoft.Network/frontDoors,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set the forwarding protocol to `HttpsOnly`."}
package rearguard.data_protection.front_door_origin_http

import data.rearguard.lib.cloud

_stated := [
	["azurerm_frontdoor", "routing_rule.forwarding_configuration", "forwarding_protocol", ["HttpOnly"]],
	["azurerm_cdn_frontdoor_route", "", "forwarding_protocol", ["HttpOnly"]],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property, values] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.is_one_of(fact, values)
	message := sprintf("%s calls its origin without encryption: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if {
	some [type, _, _, _] in _stated
	some resource in cloud.resources(type)
}
