# METADATA
# title: Every repository of GitHub may log in
# description: "The credential trusts tokens of GitHub Actions without naming a repository: a workflow of anybody gets the rights."
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [azuread_application_federated_identity_credential, azurerm_federated_identity_credential]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `subject` to `repo:owner/name:` with a branch or an environment."}
package rearguard.access_control.azure_federation_of_every_repository

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["azuread_application_federated_identity_credential", "azurerm_federated_identity_credential"]
	some credential in cloud.resources(type)
	cloud.is_one_of(cloud.get(credential, "issuer"), {"https://token.actions.githubusercontent.com"})
	fact := cloud.get(credential, "subject")
	not _names_repository(fact)
	message := sprintf("%s trusts every repository: %s", [credential.name, cloud.says(fact)])
}

_names_repository(fact) if fact.state == "unknown"

_names_repository(fact) if regex.match(`^repo:[^/*]+/[^/*:]+:`, fact.value)
