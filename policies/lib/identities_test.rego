package rearguard.lib.identities_test

import data.rearguard.lib.identities

_document(holder) := {"resource": {
	"aws_iam_role": {"r": [{"name": "deploy"}]},
	"aws_iam_role_policy": {"p": [{"role": holder, "policy__json": {"Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}]}}]},
}}

_grants(holder) := grants if {
	grants := identities.grants with input as _document(holder)
		with data.document.scalars as [{"path": ["resource", "aws_iam_role_policy", "p", 0, "policy__json", "Statement", 0, "Effect"], "key": "Effect", "value": "Allow"}]
}

test_a_policy_is_tied_by_reference_or_by_name if {
	count(_grants("${aws_iam_role.r.id}")) == 1
	count(_grants("deploy")) == 1
	count(_grants("other")) == 0
}
