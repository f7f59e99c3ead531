# METADATA
# title: CI of anybody may assume the role
# description: "A role that trusts the tokens of a service for CI without naming the repository, project or organisation can be taken by everybody who runs something there."
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_role, "AWS::IAM::Role", iam_role]
#   impact: [confidentiality, integrity]
#   aliases: [AC-03]
#   controls: {cwe: [CWE-284], attack: [T1199, T1078.004], nist-800-53: [AC-3, AC-20], cis-v8: ["6.8", "15.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a condition on the subject, such as `token.actions.githubusercontent.com:sub`, that names the repository and the branch or environment."}
package rearguard.access_control.role_oidc_without_subject

import data.rearguard.lib.iam

# Services that sign the tokens of all their customers alike.
_issuers := {
	"token.actions.githubusercontent.com": "every repository on GitHub",
	"gitlab.com": "every project on GitLab",
	"app.terraform.io": "every organisation of HCP Terraform",
	"agent.buildkite.com": "every pipeline of Buildkite",
}

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	statement.owner.property in {"assume_role_policy", "AssumeRolePolicyDocument", "assume_role_policy_document"}
	some principal in statement.principals
	principal.kind == "Federated"
	some issuer, whose in _issuers
	_is_issued_by(principal.value, issuer)
	not _names_repository(statement)
	related := iam.shown(principal.path)
	message := sprintf("%s may be assumed from %s", [statement.owner.name, whose])
}

_is_issued_by(principal, issuer) if endswith(principal, sprintf("oidc-provider/%s", [issuer]))

# A provider of the same module.
_is_issued_by(principal, issuer) if {
	names := regex.find_all_string_submatch_n(`^\$\{(?:data\.)?aws_iam_openid_connect_provider\.([A-Za-z0-9_-]+)[.\[]`, principal, 1)
	name := names[0][1]
	some url in _urls(name)
	trim_prefix(url, "https://") == issuer
}

_urls(name) := array.concat(
	[url | some provider in input.resource.aws_iam_openid_connect_provider[name]; url := provider.url],
	[url | some provider in input.data.aws_iam_openid_connect_provider[name]; url := provider.url],
)

_names_repository(statement) if {
	some _, tests in statement.conditions
	some key, value in tests
	regex.match(`:(?:sub|repository|repository_id|repository_owner|repository_owner_id|job_workflow_ref)$`, lower(key))
	not _is_loose(value)
}

_is_loose(value) if _is_loose_text(value)

_is_loose(value) if {
	some item in value
	_is_loose_text(item)
}

# A star before the first slash stands for any owner; subjects of organisations have none.
_is_loose_text(value) if {
	regex.match(`^[^/]*\*`, value)
	not startswith(value, "organization:")
}

_is_loose_text(value) if regex.match(`^organization:[^:]*\*`, value)

# What begins with another claim names something that everybody may call the same.
_is_loose_text(value) if regex.match(`^(?:workflow|environment|ref|head_ref|base_ref|context|actor|event_name|ref_type):`, value)

# What is no claim is in no token.
_is_loose_text(value) if regex.match(`^[^:$*]*$`, value)
