# METADATA
# title: Intrusion detection lets attacks pass
# description: The policy tells of attacks and does not stop them. Known attacks can be stopped without harm to the rest.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_firewall_policy, Microsoft.Network/firewallPolicies]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, RA-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set `intrusion_detection.mode` to `Deny`."}
package rearguard.detection.firewall_lets_attacks_pass

import data.rearguard.lib.cloud

_values := {"Off", "Alert"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_firewall_policy")
	fact := cloud.get(resource, "intrusion_detection.mode")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets attacks pass: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_firewall_policy")
