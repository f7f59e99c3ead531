# METADATA
# title: CI of anybody may assume the role
# description: A role that trusts the tokens of GitHub without naming the repository can be taken by every workflow on GitHub.
# custom:
#   severity: critical
#   kinds: [terraform, cloudformation]
#   resources: [aws_iam_role, "AWS::IAM::Role"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-03]
#   controls: {cwe: [CWE-284], attack: [T1199, T1078.004], nist-800-53: [AC-3, AC-20], cis-v8: ["6.8", "15.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add a condition on `token.actions.githubusercontent.com:sub` that names the repository and the branch or environment.}
package rearguard.access_control.role_oidc_without_subject

import data.rearguard.lib.iam

deny contains {"message": message, "path": principal.path} if {
	some statement in iam.allows
	statement.owner.property in {"assume_role_policy", "AssumeRolePolicyDocument"}
	some principal in statement.principals
	principal.kind == "Federated"
	contains(principal.value, "token.actions.githubusercontent.com")
	not _names_repository(statement)
	message := sprintf("%s may be assumed from every repository on GitHub", [statement.owner.name])
}

_names_repository(statement) if {
	some _, tests in statement.conditions
	some key, value in tests
	endswith(lower(key), ":sub")
	not value in {"*", "repo:*"}
}
