# METADATA
# title: Front door has no web application firewall
# description: A web application firewall stops common attacks and floods at the edge.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_frontdoor, Microsoft.Network/frontDoors]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `web_application_firewall_policy_link_id`.}
package rearguard.configuration_hardening.front_door_without_waf

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some door in cloud.resources("azurerm_frontdoor")
	some endpoint in cloud.blocks(door, "frontend_endpoint")
	fact := cloud.get(endpoint, "web_application_firewall_policy_link_id")
	cloud.missing(fact)
	message := sprintf("%s has an endpoint without a web application firewall", [door.name])
}
