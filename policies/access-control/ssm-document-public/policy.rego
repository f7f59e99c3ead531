# METADATA
# title: Document of Systems Manager is open to everybody
# description: "Documents show how machines are run, and by mistake their secrets."
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ssm_document]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Name the accounts.}
package rearguard.access_control.ssm_document_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": account.path} if {
	some document in cloud.resources("aws_ssm_document")
	some account in cloud.texts(cloud.get(document, "permissions.account_ids"))
	lower(account.value) == "all"
	message := sprintf("%s is open to everybody", [document.name])
}
