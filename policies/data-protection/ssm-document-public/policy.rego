# METADATA
# title: Document of Systems Manager is shared with everybody
# description: Documents hold commands, names of hosts and often secrets; every account of AWS may read this one.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ssm_document, aws_ssm_service_setting]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1537], nist-800-53: [AC-3, AC-4], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Name the accounts that need the document.}
package rearguard.data_protection.ssm_document_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": account.path} if {
	some document in cloud.resources("aws_ssm_document")
	some account in cloud.texts(cloud.get(document, "permissions.account_ids"))
	lower(account.value) == "all"
	message := sprintf("%s is shared with everybody", [document.name])
}

deny contains {"message": message, "path": fact.path} if {
	some setting in cloud.resources("aws_ssm_service_setting")
	id := cloud.get(setting, "setting_id")
	contains(id.value, "/documents/console/public-sharing-permission")
	fact := cloud.get(setting, "setting_value")
	cloud.is_one_of(fact, {"Enable"})
	message := sprintf("%s lets documents be shared with everybody", [setting.name])
}
