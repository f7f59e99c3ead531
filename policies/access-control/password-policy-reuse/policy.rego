# METADATA
# title: Old passwords may be used again
# description: A password that leaked years ago opens the account again when its owner returns to it.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_iam_account_password_policy, module, iam_password_policy]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `password_reuse_prevention = 24`.}
package rearguard.access_control.password_policy_reuse

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_iam_account_password_policy")
	fact := cloud.get(resource, "password_reuse_prevention")
	_too_low(fact)
	message := sprintf("%s lets old passwords return: %s", [resource.name, cloud.says(fact)])
}

_too_low(fact) if cloud.missing(fact)

_too_low(fact) if cloud.is_below(fact, 24)

subject contains resource.path if some resource in cloud.resources("aws_iam_account_password_policy")
