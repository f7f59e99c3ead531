# METADATA
# title: Security contact gets no alerts
# description: Alerts that are not sent are not read. An attack that nobody is told of goes on.
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_security_center_contact, Microsoft.Security/securityContacts]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06, IR-02]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `alert_notifications = true`.}
package rearguard.detection.security_contact_alerts_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_security_center_contact")
	fact := cloud.get(resource, "alert_notifications")
	_is_silent(fact)
	message := sprintf("%s gets no alerts: %s", [resource.name, _says(fact)])
}

_says(fact) := sprintf("%s has no state", [fact.label]) if is_object(fact.value)

else := cloud.says(fact)

_is_silent(fact) if cloud.turned_off(fact)

# The block is there and does not turn them on.
_is_silent(fact) if is_object(fact.value)

subject contains resource.path if some resource in cloud.resources("azurerm_security_center_contact")
