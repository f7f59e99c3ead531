# METADATA
# title: Firewall has no policy
# description: Without a policy the firewall has no intrusion detection and no rules that other firewalls share.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_firewall, Microsoft.Network/azureFirewalls]
#   impact: [confidentiality, integrity, availability]
#   aliases: [ID-05]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [SI-4, RA-5], cis-v8: ["13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: "Set `firewall_policy_id`."}
package rearguard.configuration_hardening.firewall_without_policy

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_firewall")
	fact := cloud.get(resource, "firewall_policy_id")
	cloud.missing(fact)
	message := sprintf("%s has no policy: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_firewall")
