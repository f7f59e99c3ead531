# METADATA
# title: Secret of API Management is shown to everybody who looks
# description: "Named values that are not secret are shown in the portal and in every export of the service. Secret ones are kept encrypted."
# related_resources: [{ref: "https://learn.microsoft.com/azure/api-management/api-management-howto-properties"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_api_management_named_value, Microsoft.ApiManagement/service/namedValues]
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-312, CWE-200], attack: [T1552], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `secret = true`, or take the value from a key vault."}
package rearguard.exposure.api_management_value_shown

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some value in cloud.resources("azurerm_api_management_named_value")
	_is_secret(value)
	cloud.get(value, "value_from_key_vault").state == "absent"
	fact := cloud.get(value, "secret")
	cloud.off(fact)
	message := sprintf("%s is shown to everybody who looks: %s", [value.name, cloud.says(fact)])
}

# A name that ends in what is secret.
_is_secret(value) if {
	some property in ["name", "display_name"]
	fact := cloud.get(value, property)
	regex.match(`(?i)(?:password|passwd|passphrase|secret|token|credential|api[-_]?key|access[-_]?key|account[-_]?key|private[-_]?key|connection[-_]?string)$`, fact.value)
}

subject contains value.path if some value in cloud.resources("azurerm_api_management_named_value")
