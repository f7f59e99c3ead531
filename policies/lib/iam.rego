# AWS policies, wherever they stand: JSON texts, `aws_iam_policy_document`, templates.
#
# A statement is {"path", "place", "value", "actions", "not_actions", "resources",
# "not_resources", "principals", "conditions", "owner"}; its lists hold {"value", "path"} for
# every text. The owner says which property of which resource holds the policy, and the place
# is where that property stands: there a finding points, since that is what one would change
# or waive (a text of JSON takes no comment), with the exact word as a related place.
package rearguard.lib.iam

import data.rearguard.lib.cloud

# Every statement that allows something. A document that a resource uses is seen there,
# and not a second time by itself.
allows := array.concat(array.concat(_in_json, _in_texts), [statement |
	some statement in _in_documents
	not _signature(statement) in _used
])

_used := {signature |
	some statement in _in_json
	signature := _signature(statement)
}

_signature(statement) := [{text.value | some text in statement[key]} | some key in ["actions", "not_actions", "resources", "not_resources", "principals"]]

_in_json := [statement |
	some scalar in data.document.scalars
	scalar.key == "Effect"
	scalar.value == "Allow"
	path := _parent(scalar.path)
	value := _at(path)
	statement := _json_statement(value, path)
]

_at(path) := object.get(input, path, null) if is_object(input)

else := object.get(input[path[0]], array.slice(path, 1, count(path)), null)

_json_statement(value, path) := {
	"path": path,
	"place": _place(path),
	"value": value,
	"actions": _texts(value, "Action", path),
	"not_actions": _texts(value, "NotAction", path),
	"resources": _texts(value, "Resource", path),
	"not_resources": _texts(value, "NotResource", path),
	"principals": _principals(value, path),
	"conditions": object.get(value, "Condition", {}),
	"owner": owner(path),
}

# Ansible, templates and calls of Terraform modules take policies as texts of JSON, too; all
# that is found there is the whole text.
_in_texts := [statement |
	some scalar in data.document.scalars
	_takes_texts(scalar)
	_holds_policy(scalar)
	is_string(scalar.value)
	json.is_valid(scalar.value)
	policy := json.unmarshal(scalar.value)
	some index, value in _list(policy.Statement)
	value.Effect == "Allow"
	statement := _json_statement(value, array.concat(scalar.path, ["Statement", index]))
]

_holds_policy(scalar) if scalar.key in _policy_keys

# `PolicyDocument: !Sub "{...}"`.
_holds_policy(scalar) if {
	scalar.key == "Fn::Sub"
	scalar.path[count(scalar.path) - 2] in _policy_keys
}

_policy_keys := {"policy", "topic_policy", "repository_policy", "custom_role_trust_policy", "policy_json", "assume_role_policy_document", "access_policies", "resource_policy", "PolicyDocument", "AssumeRolePolicyDocument", "KeyPolicy", "AccessPolicies", "ResourcePolicy", "RepositoryPolicyText"}

_takes_texts(_) if is_array(input)

_takes_texts(_) if is_object(input.Resources)

_takes_texts(scalar) if {
	is_object(input.module)
	scalar.path[0] == "module"
}

_list(value) := value if is_array(value)

_list(value) := [value] if is_object(value)

_parent(path) := array.slice(path, 0, count(path) - 1)

_in_documents := [statement |
	some name, documents in input.data.aws_iam_policy_document
	some index, document in documents
	some number, value in document.statement
	_is_allow(value)
	path := ["data", "aws_iam_policy_document", name, index, "statement", number]
	statement := {
		"path": path,
		"place": path,
		"value": value,
		"actions": _texts(value, "actions", path),
		"not_actions": _texts(value, "not_actions", path),
		"resources": _texts(value, "resources", path),
		"not_resources": _texts(value, "not_resources", path),
		"principals": _identifiers(value, path),
		"conditions": object.get(value, "condition", []),
		"owner": {"type": "aws_iam_policy_document", "name": sprintf("data.aws_iam_policy_document.%s", [name]), "property": "statement", "path": array.slice(path, 0, 4)},
	}
]

_is_allow(value) if not value.effect

_is_allow(value) if value.effect == "Allow"

# The property that holds the policy of a statement.
_place(path) := array.concat(array.slice(path, 0, parsed[0]), [trim_suffix(path[parsed[0]], "__json")]) if {
	parsed := [index | some index, key in path; is_string(key); endswith(key, "__json")]
	count(parsed) > 0
} else := array.slice(path, 0, lists[0]) if {
	lists := [index | some index, key in path; key == "Statement"]
	count(lists) > 0
} else := path

# The word that makes a statement wrong, beside a finding about its policy.
shown(path) := [{"message": "stated here", "path": path}]

# The texts at a key, which holds one or a list of them. Those that a template fills in are
# texts, too: most of `arn:${AWS::Partition}:s3:::*` is known.
_texts(value, key, path) := [{"value": text, "path": array.concat(path, [key])}] if {
	text := _text(value[key])
} else := [{"value": text, "path": array.concat(path, [key, index])} |
	some index, item in value[key]
	text := _text(item)
] if {
	is_array(value[key])
} else := []

_text(value) := value if is_string(value)

else := value["Fn::Sub"] if is_string(value["Fn::Sub"])

_principals(value, path) := [{"kind": "*", "value": principal, "path": array.concat(path, ["Principal"])}] if {
	principal := value.Principal
	is_string(principal)
} else := [{"kind": kind, "value": text.value, "path": text.path} |
	some kind, _ in value.Principal
	some text in _texts(value.Principal, kind, array.concat(path, ["Principal"]))
] if {
	is_object(value.Principal)
} else := []

_identifiers(value, path) := [{"kind": block.type, "value": text.value, "path": text.path} |
	some index, block in value.principals
	some text in _texts(block, "identifiers", array.concat(path, ["principals", index]))
]

# The property that holds a policy, and its resource.
owner(path) := {"type": path[1], "name": sprintf("%s.%s", [path[1], path[2]]), "property": property, "path": array.slice(path, 0, 4)} if {
	path[0] == "resource"
	keys := [key | some key in path; is_string(key); endswith(key, "__json")]
	property := trim_suffix(keys[0], "__json")
} else := {"type": type, "name": sprintf("module.%s", [path[1]]), "property": path[3], "path": array.slice(path, 0, 3)} if {
	path[0] == "module"
	source := input.module[path[1]][path[2]].source
	type := _of_module[split(source, "//")[0]]
} else := {"type": input.Resources[path[1]].Type, "name": path[1], "property": property, "path": array.slice(path, 0, 2)} if {
	path[0] == "Resources"
	property := path[3]
} else := {"type": words[count(words) - 1], "name": "the policy", "property": keys[1], "path": []} if {
	is_number(path[0])
	keys := [key | some key in path; is_string(key); not key in _task_lists]
	words := split(keys[0], ".")
} else := {"type": "", "name": "the policy", "property": "", "path": []}

# The resource that a module of the registry hands its policy to.
_of_module := {
	"terraform-aws-modules/s3-bucket/aws": "aws_s3_bucket",
	"terraform-aws-modules/sns/aws": "aws_sns_topic",
	"terraform-aws-modules/sqs/aws": "aws_sqs_queue",
	"terraform-aws-modules/kms/aws": "aws_kms_key",
	"terraform-aws-modules/ecr/aws": "aws_ecr_repository_policy",
	"terraform-aws-modules/iam/aws": "aws_iam_policy",
	"terraform-aws-modules/glue/aws": "aws_glue_resource_policy",
}

# Where Ansible nests its tasks.
_task_lists := {"tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always"}

# Policies that say what their holder may do, not who may use their resource. A principal in
# what belongs to an identity is a mistake, and changes nothing.
is_identity(statement) if statement.owner.type in _of_identities

is_identity(statement) if {
	count(statement.principals) == 0
	not statement.value.NotPrincipal
	not statement.value.not_principals
}

_of_identities := {
	"aws_iam_policy", "aws_iam_user_policy", "aws_iam_group_policy", "aws_iam_role_policy",
	"AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy", "AWS::IAM::RolePolicy",
	"iam_policy", "iam_managed_policy",
}

# The value `*` in one of the lists.
star(texts) := [text | some text in texts; text.value in {"*", "*:*", "arn:aws:*"}]

# Principals that are everybody.
anyone(statement) := [principal |
	some principal in statement.principals
	principal.kind in {"*", "AWS"}
	principal.value in {"*", "arn:aws:iam::*:root"}
]

# Whether conditions narrow who may use the statement. `aws:SecureTransport` and the like
# do not; a key that we do not know might.
restricted(statement) if {
	some [key, value] in _tests(statement)
	not key in _not_restricting
	not _lets_all_pass(value)
}

# Whether conditions ask who the caller is, and not only where the request comes from. A key
# that we do not know might.
asks_for_identity(statement) if {
	some [key, value] in _tests(statement)
	not key in _not_restricting
	not key in {"aws:sourceip", "aws:vpcsourceip"}
	not _lets_all_pass(value)
}

# Values that every request meets.
_lets_all_pass(value) if value in _everything

_lets_all_pass(value) if {
	is_array(value)
	some item in value
	item in _everything
}

_everything := {"*", "0.0.0.0/0", "::/0"}

_not_restricting := {
	"aws:securetransport", "aws:useragent", "aws:referer", "aws:currenttime", "aws:epochtime", "aws:requesttag",
	"s3:x-amz-acl", "s3:x-amz-server-side-encryption", "s3:prefix", "s3:delimiter", "s3:max-keys", "s3:tlsversion", "s3:versionid",
	"sns:protocol",
}

_tests(statement) := {[lower(key), value] |
	some _, tests in statement.conditions
	some key, value in tests
	is_object(statement.conditions)
} | {[lower(block.variable), values] |
	some block in statement.conditions
	is_array(statement.conditions)
	is_string(block.variable)
	values := object.get(block, "values", [])
}

# Whether a statement allows an action, by name or pattern.
covers(statement, action) if {
	some granted in statement.actions
	glob.match(lower(granted.value), [], lower(action))
}

# The text of a statement's property as a name for messages.
named(statement) := statement.owner.name
