# METADATA
# title: App does not ask for client certificates
# description: For services that only other services call, a certificate keeps everybody else out.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [azurerm_app_service, azurerm_linux_web_app, azurerm_windows_web_app, azure_rm_webapp]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Turn client certificates on where only machines call.}
package rearguard.access_control.azure_app_without_client_certificate

import data.rearguard.lib.cloud

_properties := {
	"azurerm_app_service": "client_cert_enabled",
	"azurerm_linux_web_app": "client_certificate_enabled",
	"azurerm_windows_web_app": "client_certificate_enabled",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	message := sprintf("%s does not ask for client certificates: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
