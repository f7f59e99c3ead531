# METADATA
# title: Passwords need no symbol
# description: The policy of the account decides how hard the passwords of its users are to guess. Each kind of character that is not asked for makes guessing shorter.
# custom:
#   severity: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_iam_account_password_policy, module, iam_password_policy]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `require_symbols = true`.}
package rearguard.access_control.password_policy_without_symbols

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_iam_account_password_policy")
	fact := cloud.get(resource, "require_symbols")
	cloud.off(fact)
	message := sprintf("%s does not ask for symbols: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_iam_account_password_policy")
