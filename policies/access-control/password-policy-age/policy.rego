# METADATA
# title: Passwords of the account never expire
# description: A password that leaked unnoticed stays good for as long as its owner keeps it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_iam_account_password_policy, iam_password_policy, module]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `max_password_age` to a year or less.}
package rearguard.access_control.password_policy_age

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_iam_account_password_policy")
	fact := cloud.get(policy, "max_password_age")
	_never(fact)
	message := sprintf("%s lets passwords live for ever: %s", [policy.name, cloud.says(fact)])
}

_never(fact) if cloud.missing(fact)

_never(fact) if cloud.is_one_of(fact, {0})

_never(fact) if cloud.is_above(fact, 365)
