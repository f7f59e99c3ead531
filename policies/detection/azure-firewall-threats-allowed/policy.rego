# METADATA
# title: Firewall lets known attackers through
# description: With threat intelligence off, traffic of known attackers is neither stopped nor told of.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [
#     azurerm_firewall,
#     azurerm_firewall_policy,
#     Microsoft.Network/azureFirewalls,
#     Microsoft.Network/firewallPolicies,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, SI-4(2)], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: configure, text: Set the mode to `Deny`.}
package rearguard.detection.azure_firewall_threats_allowed

import data.rearguard.lib.cloud

_properties := {
	"azurerm_firewall": "threat_intel_mode",
	"azurerm_firewall_policy": "threat_intelligence_mode",
}

_values := {"Off"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets known attackers through: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
