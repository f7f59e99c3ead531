# METADATA
# title: Defender for Cloud runs at the free tier
# description: The free tier gives advice and watches nothing. Attacks on servers, databases and stores go unseen.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_security_center_subscription_pricing, Microsoft.Security/pricings]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `tier = "Standard"`.}
package rearguard.detection.defender_free_tier

import data.rearguard.lib.cloud

_values := {"Free"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_security_center_subscription_pricing")
	fact := cloud.get(resource, "tier")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s runs at the free tier: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_security_center_subscription_pricing")
