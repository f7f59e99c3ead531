# METADATA
# title: Role trusts a whole account without a condition
# description: "`:root` means every identity of that account that may assume roles. Without an external id, MFA or an organisation in the condition, a third party that serves many customers can be tricked into using the role of another."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_role, "AWS::IAM::Role", iam_role]
#   impact: [confidentiality, integrity]
#   aliases: [AC-02]
#   controls: {cwe: [CWE-284], attack: [T1199, T1078.004], nist-800-53: [AC-3, AC-20], cis-v8: ["6.8", "15.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the role that may assume this one, or ask for `sts:ExternalId` or MFA in a condition."}
package rearguard.access_control.role_trusts_account_without_condition

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.property in {"assume_role_policy", "AssumeRolePolicyDocument", "assume_role_policy_document"}
	some principal in statement.principals
	regex.match(`^([0-9]{12}|arn:aws[a-z-]*:iam::([0-9]{12})?:?root)$`, principal.value)
	not _guarded(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s trusts all of %s without an external id or MFA", [statement.owner.name, principal.value])
}

_guarded(statement) if {
	some _, tests in statement.conditions
	some key, value in tests
	lower(key) in {"sts:externalid", "aws:principalorgid", "aws:principalarn", "aws:sourcearn", "aws:sourceaccount", "aws:principalorgpaths", "aws:sourceidentity"}
	not value in {"", "*"}
}

_guarded(statement) if {
	some _, tests in statement.conditions
	tests["aws:MultiFactorAuthPresent"] in {"true", true}
}
