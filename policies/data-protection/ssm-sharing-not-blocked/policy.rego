# METADATA
# title: Sharing of Systems Manager documents with everybody is allowed
# description: Documents hold commands, names of hosts and often secrets; one wrong permission shows them to every account of AWS, which the block of the account makes impossible.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ssm_service_setting]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-668], attack: [T1537], nist-800-53: [AC-3, AC-4], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set the value to `Disable`."}
package rearguard.data_protection.ssm_sharing_not_blocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some setting in cloud.resources("aws_ssm_service_setting")
	id := cloud.get(setting, "setting_id")
	contains(id.value, "/documents/console/public-sharing-permission")
	fact := cloud.get(setting, "setting_value")
	cloud.is_one_of(fact, {"Enable"})
	message := sprintf("%s lets documents be shared with everybody", [setting.name])
}
