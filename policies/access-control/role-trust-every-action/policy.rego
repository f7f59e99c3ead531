# METADATA
# title: Trust of a role allows every action of the token service
# description: "To assume a role takes one action. With all of them the caller also tags its session and names its source, which other policies rely on."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_role, "AWS::IAM::Role", iam_role]
#   impact: [integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow `sts:AssumeRole`, and the kind of it that the caller needs."}
package rearguard.access_control.role_trust_every_action

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.property in {"assume_role_policy", "AssumeRolePolicyDocument", "assume_role_policy_document"}
	some action in statement.actions
	lower(action.value) in {"*", "sts:*"}
	related := iam.shown(action.path)
	message := sprintf("the trust of %s allows %s", [statement.owner.name, action.value])
}
