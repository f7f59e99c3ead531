# METADATA
# title: Long-lived password of a principal is created
# description: "The password stands in the state, is copied by hand and works from anywhere until it ends. Federated and managed identities have none."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [azuread_application_password, azuread_service_principal_password]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-522], attack: [T1552], nist-800-53: [IA-5], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a managed identity or a federated credential."}
package rearguard.data_protection.azure_service_principal_password

import data.rearguard.lib.cloud

deny contains {"message": message, "path": password.path} if {
	some type in ["azuread_application_password", "azuread_service_principal_password"]
	some password in cloud.resources(type)
	message := sprintf("%s is a password that lives long", [password.name])
}
