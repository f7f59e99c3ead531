# METADATA
# title: Document of Systems Manager is open to everybody
# description: A document that is shared with all accounts shows everybody the commands, names and parameters of your machines.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ssm_document]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the accounts that need the document."}
package rearguard.access_control.ssm_document_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some document in cloud.resources("aws_ssm_document")
	fact := cloud.get(document, "permissions.account_ids")
	cloud.is_one_of(fact, {"all"})
	message := sprintf("%s is shared with every account", [document.name])
}
