# METADATA
# title: Users may not change their passwords
# description: Who suspects that a password leaked has to find an administrator first.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_iam_account_password_policy, module, iam_password_policy]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `allow_users_to_change_password = true`.}
package rearguard.access_control.password_policy_unchangeable

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_iam_account_password_policy")
	fact := cloud.get(resource, "allow_users_to_change_password")
	cloud.turned_off(fact)
	message := sprintf("%s keeps users from changing their passwords: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_iam_account_password_policy")
