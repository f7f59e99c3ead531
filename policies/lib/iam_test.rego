package rearguard.lib.iam_test

import data.rearguard.lib.iam

_scalars(path) := [{"path": array.concat(path, ["Effect"]), "key": "Effect", "value": "Allow"}]

_statements(document, path) := statements if {
	statements := iam.allows with input as document with data.document.scalars as _scalars(path)
}

_template(statement) := {"Resources": {"Policy": {"Type": "AWS::S3::BucketPolicy", "Properties": {"PolicyDocument": {"Statement": [statement]}}}}}

_place := ["Resources", "Policy", "Properties", "PolicyDocument", "Statement", 0]

_first(statement) := found if {
	statements := _statements(_template(statement), _place)
	found := statements[0]
}

test_one_text_and_a_list_of_texts_read_alike if {
	one := _first({"Effect": "Allow", "Action": "s3:GetObject"})
	many := _first({"Effect": "Allow", "Action": ["s3:GetObject"]})
	[text.value | some text in one.actions] == [text.value | some text in many.actions]
	many.actions[0].path == array.concat(_place, ["Action", 0])
}

test_the_owner_is_the_resource_that_holds_the_policy if {
	statement := _first({"Effect": "Allow"})
	statement.owner.type == "AWS::S3::BucketPolicy"
	statement.owner.property == "PolicyDocument"
}

test_everybody_is_found_in_every_spelling if {
	count(iam.anyone(_first({"Effect": "Allow", "Principal": "*"}))) == 1
	count(iam.anyone(_first({"Effect": "Allow", "Principal": {"AWS": ["111122223333", "*"]}}))) == 1
	count(iam.anyone(_first({"Effect": "Allow", "Principal": {"Service": "*"}}))) == 0
}

test_only_some_conditions_restrict if {
	iam.restricted(_first({"Effect": "Allow", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}))
	not iam.restricted(_first({"Effect": "Allow", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}))
}

test_a_document_in_use_is_seen_once if {
	document := {
		"data": {"aws_iam_policy_document": {"d": [{"statement": [{"actions": ["a:b"], "resources": ["*"]}]}]}},
		"resource": {"aws_iam_policy": {"p": [{"policy__json": {"Statement": [{"Effect": "Allow", "Action": "a:b", "Resource": "*"}]}}]}},
	}
	statements := _statements(document, ["resource", "aws_iam_policy", "p", 0, "policy__json", "Statement", 0])
	[statement.owner.name | some statement in statements] == ["aws_iam_policy.p"]
}

test_a_condition_that_every_request_meets_does_not_restrict if {
	not iam.restricted(_first({"Effect": "Allow", "Condition": {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}}))
	not iam.restricted(_first({"Effect": "Allow", "Condition": {"StringLike": {"aws:PrincipalArn": ["*"]}}}))
	iam.restricted(_first({"Effect": "Allow", "Condition": {"IpAddress": {"aws:SourceIp": ["203.0.113.0/24"]}}}))
}

test_the_place_is_the_property_that_holds_the_policy if {
	_first({"Effect": "Allow"}).place == ["Resources", "Policy", "Properties", "PolicyDocument"]
	document := {"resource": {"aws_iam_policy": {"p": [{"policy__json": {"Statement": {"Effect": "Allow"}}}]}}}
	statements := _statements(document, ["resource", "aws_iam_policy", "p", 0, "policy__json", "Statement"])
	statements[0].place == ["resource", "aws_iam_policy", "p", 0, "policy"]
}

test_a_call_of_a_module_owns_the_policy_it_hands_over if {
	document := {"module": {"b": [{"source": "terraform-aws-modules/s3-bucket/aws//x", "policy": `{"Statement": {"Effect": "Allow"}}`}]}}
	scalars := [{"path": ["module", "b", 0, "policy"], "key": "policy", "value": document.module.b[0].policy}]
	statements := iam.allows with input as document with data.document.scalars as scalars
	statements[0].owner == {"type": "aws_s3_bucket", "name": "module.b", "property": "policy", "path": ["module", "b", 0]}
	statements[0].place == ["module", "b", 0, "policy"]
}

test_an_address_is_no_identity if {
	not iam.asks_for_identity(_first({"Effect": "Allow", "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}))
	iam.asks_for_identity(_first({"Effect": "Allow", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}))
	not iam.asks_for_identity(_first({"Effect": "Allow", "Condition": {"StringLike": {"aws:PrincipalArn": "*"}}}))
}

test_a_text_that_a_template_fills_in_is_a_text if {
	statement := _first({"Effect": "Allow", "Action": ["s3:Get*"], "Resource": {"Fn::Sub": "arn:${AWS::Partition}:s3:::*"}})
	[text.value | some text in statement.resources] == ["arn:${AWS::Partition}:s3:::*"]
}

test_a_policy_that_a_template_fills_in_is_read if {
	text := `{"Statement": {"Effect": "Allow", "Action": "a:b"}}`
	document := {"Resources": {"P": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"PolicyDocument": {"Fn::Sub": text}}}}}
	scalars := [{"path": ["Resources", "P", "Properties", "PolicyDocument", "Fn::Sub"], "key": "Fn::Sub", "value": text}]
	statements := iam.allows with input as document with data.document.scalars as scalars
	statements[0].owner.type == "AWS::SQS::QueuePolicy"
	other := iam.allows with input as document with data.document.scalars as [object.union(scalars[0], {"path": ["Resources", "P", "Properties", "Name", "Fn::Sub"]})]
	count(other) == 0
}

test_what_belongs_to_an_identity_is_of_it_with_a_principal_too if {
	statement := {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}
	document := {"Resources": {"Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": [statement]}}}}}
	statements := _statements(document, _place)
	iam.is_identity(statements[0])
	not iam.is_identity(_first(statement))
}
