# METADATA
# title: Bucket policy takes requests without TLS
# description: S3 answers over HTTP as well as HTTPS. Where the policy does not deny requests without TLS, one old client or a mistyped address sends objects and signatures in clear text.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_s3_bucket_policy, "AWS::S3::BucketPolicy"]
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
	message := sprintf("%s does not deny requests without TLS", [policy.name])
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

_says_false(value) if {
	is_array(value)
	value[0] in {"false", false}
}
