# METADATA
# title: Role for emergencies can be taken with a password alone
# description: It may do everything, and nobody uses it for months, so that nobody notices when somebody else does. A second factor is the least to ask for.
# related_resources: [{ref: "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_emergency_process.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_iam_role,
#     "AWS::IAM::Role",
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [IR-07]
#   controls: {cwe: [CWE-308], attack: [T1078.004], nist-800-53: ["AC-2(2)", "IA-2(1)", "SI-4(20)"], cis-v8: ["5.4"], samm: [O-IM-2-B]}
#   countermeasure: {kind: configure, text: "Ask for `aws:MultiFactorAuthPresent` in the trust policy, and raise an alarm whenever somebody takes the role."}
package rearguard.response.emergency_role_without_mfa

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.path} if {
	some statement in iam.allows
	owner := lower(sprintf("%v %v", [statement.owner.name, object.get(statement.owner, "label", "")]))
	regex.match(`break.?glass|emergency|firecall|glass.?break`, owner)
	some principal in statement.principals
	regex.match(`^(?:\*|[0-9]{12}|arn:aws[a-z-]*:iam::.*)$`, principal.value)
	not _asks_for_mfa(statement)
	message := sprintf("%s lets %s take it without a second factor", [statement.owner.name, principal.value])
}

_asks_for_mfa(statement) if {
	some _, tests in statement.conditions
	some key, _ in tests
	lower(key) in {"aws:multifactorauthpresent", "aws:multifactorauthage"}
}
