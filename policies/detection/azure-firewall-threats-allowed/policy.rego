# METADATA
# title: Firewall lets known attackers through
# description: Traffic of known attackers is stopped only where threat intelligence is told to deny it; unless told, the firewall only writes it into its log.
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

_foundation := {"azurerm_firewall": "firewall_policy_id", "azurerm_firewall_policy": "base_policy_id"}

_size := {"azurerm_firewall": "sku_tier", "azurerm_firewall_policy": "sku"}

_values := {"Deny"}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.other_than(fact, _values)
	not _ruled_elsewhere(resource)
	message := sprintf("%s lets known attackers through: %s", [resource.name, cloud.says(fact)])
}

# The policy of a firewall decides for it, and what a policy builds on for that.
_ruled_elsewhere(resource) if {
	name := _foundation[resource.type]
	fact := cloud.get(resource, name)
	fact.state != "absent"
}

# The smallest size can only tell.
_ruled_elsewhere(resource) if {
	name := _size[resource.type]
	fact := cloud.get(resource, name)
	cloud.is_one_of(fact, {"Basic"})
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
