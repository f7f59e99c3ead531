# METADATA
# title: Nobody is told of security alerts
# description: Alerts without an address reach nobody. What nobody reads, nobody stops.
# custom:
#   severity: low
#   kinds: [terraform, arm-template]
#   resources: [azurerm_security_center_contact, Microsoft.Security/securityContacts]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06, IR-02]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `email`.}
package rearguard.detection.security_contact_without_email

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_security_center_contact")
	fact := cloud.get(resource, "email")
	cloud.missing(fact)
	message := sprintf("%s names no address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_security_center_contact")
