# METADATA
# title: App keeps no detailed errors
# description: Errors are the first trace of probing.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [azurerm_app_service, azure_rm_webapp]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `detailed_error_messages_enabled = true`.}
package rearguard.detection.azure_app_detailed_errors_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azurerm_app_service")
	fact := cloud.get(resource, "logs.detailed_error_messages_enabled")
	cloud.off(fact)
	message := sprintf("%s keeps no detailed errors: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azurerm_app_service")
