# METADATA
# title: Mail identity policy lets everybody in
# description: Everybody with an AWS account may send mail in the name of the address or domain.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_ses_identity_policy, aws_sesv2_email_identity_policy, ses_identity_policy]
#   impact: [integrity]
#   controls: {cwe: [CWE-284], attack: [T1566], nist-800-53: [AC-3], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the accounts that may send, or narrow the statement with a condition."}
package rearguard.access_control.mail_identity_policy_public

import data.rearguard.lib.iam

_types := {"aws_ses_identity_policy", "aws_sesv2_email_identity_policy", "ses_identity_policy"}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.type in _types
	some principal in iam.anyone(statement)
	not iam.restricted(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s lets everybody in: the principal is %s", [statement.owner.name, principal.value])
}
