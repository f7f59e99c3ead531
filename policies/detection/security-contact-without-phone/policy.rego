# METADATA
# title: Security contact has no telephone
# description: In an incident mail may be what is broken. A number works then.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_security_center_contact, Microsoft.Security/securityContacts]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06, IR-02]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `phone`.}
package rearguard.detection.security_contact_without_phone

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_security_center_contact")
	fact := cloud.get(resource, "phone")
	cloud.missing(fact)
	message := sprintf("%s names no telephone: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_security_center_contact")
