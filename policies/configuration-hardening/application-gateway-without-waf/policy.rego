# METADATA
# title: Application gateway has no web application firewall
# description: A web application firewall stops common attacks before they reach the application.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_application_gateway, Microsoft.Network/applicationGateways]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-693], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["13.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use a WAF tier with a firewall policy.}
package rearguard.configuration_hardening.application_gateway_without_waf

import data.rearguard.lib.cloud

deny contains {"message": message, "path": gateway.path} if {
	some gateway in cloud.resources("azurerm_application_gateway")
	cloud.off(cloud.get(gateway, "waf_configuration.enabled"))
	cloud.missing(cloud.get(gateway, "firewall_policy_id"))
	message := sprintf("%s has no web application firewall", [gateway.name])
}
