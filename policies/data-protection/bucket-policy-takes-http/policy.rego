# METADATA
# title: Bucket takes requests without TLS
# description: S3 answers over HTTP as well as HTTPS. Where the policy does not deny requests without TLS, one old client or a mistyped address sends objects and signatures in clear text.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_s3_bucket_policy, aws_s3_bucket, "AWS::S3::BucketPolicy", "AWS::S3::Bucket", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Add a statement that denies all actions to everybody where `aws:SecureTransport` is false."}
package rearguard.data_protection.bucket_policy_takes_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some policy in cloud.resources("aws_s3_bucket_policy")
	fact := cloud.get(policy, "policy")
	statements := _statements(policy)
	count(statements) > 0
	not _denies_http(statements)
	not _is_of_published(policy)
	message := sprintf("%s does not deny requests without TLS", [policy.name])
}

# What a bucket shows to everybody it also sends in clear text; said at the bucket, since it
# may have no policy.
deny contains {"message": message, "path": bucket.path} if {
	some bucket in _published
	not _is_kept_to_tls(bucket)
	message := sprintf("%s sends what it publishes without TLS", [bucket.name])
}

_published := [bucket |
	some bucket in cloud.resources("aws_s3_bucket")
	bucket.format in {"terraform", "cloudformation"}
	cloud.is_one_of(cloud.get(bucket, "acl"), {"public-read", "public-read-write", "PublicRead", "PublicReadWrite"})
]

_is_of_published(policy) if {
	some bucket in _published
	cloud.tied(cloud.get(policy, "bucket"), bucket)
}

_is_kept_to_tls(bucket) if {
	some policy in cloud.companions("aws_s3_bucket_policy", "bucket", bucket)
	_keeps_to_tls(policy)
}

_keeps_to_tls(policy) if _denies_http(_statements(policy))

_keeps_to_tls(policy) if {
	fact := cloud.get(policy, "policy")
	fact.state == "unknown"
}

# Nothing where the policy is not told in full.
_statements(policy) := _list(object.get(policy.value, ["policy__json", "Statement"], [])) if policy.format == "terraform"

_statements(policy) := _list(object.get(policy.value, ["PolicyDocument", "Statement"], [])) if policy.format == "cloudformation"

_list(value) := value if is_array(value)

_list(value) := [value] if is_object(value)

_denies_http(statements) if {
	some statement in statements
	statement.Effect == "Deny"
	some _, tests in statement.Condition
	some key, value in tests
	_is_about_tls(lower(key), value)
}

# One that is put together elsewhere may hold anything.
_denies_http(statements) if {
	some statement in statements
	not is_object(statement)
}

_denies_http(statements) if {
	some statement in statements
	statement["Fn::If"]
}

_is_about_tls(key, value) if {
	key == "aws:securetransport"
	_says_false(value)
}

_is_about_tls(key, _) if key == "s3:tlsversion"

_says_false(value) if value in {"false", false}

_says_false(value) if value[0] in {"false", false}

# Nothing is allowed but with TLS.
_denies_http(statements) if {
	allowing := [statement | some statement in statements; statement.Effect == "Allow"]
	count(allowing) > 0
	every statement in allowing {
		object.get(statement, ["Condition", "Bool", "aws:SecureTransport"], null) in {true, "true"}
	}
}
