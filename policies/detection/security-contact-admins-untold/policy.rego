# METADATA
# title: Administrators get no security alerts
# description: Who owns the subscription should know first. Alerts that reach one mailbox alone are missed in a holiday.
# custom:
#   severity: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_security_center_contact, Microsoft.Security/securityContacts]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06, IR-02]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `alerts_to_admins = true`.}
package rearguard.detection.security_contact_admins_untold

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_security_center_contact")
	fact := cloud.get(resource, "alerts_to_admins")
	cloud.turned_off(fact)
	message := sprintf("%s does not tell administrators: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_security_center_contact")
