# METADATA
# title: Lambda function may be called by everybody
# description: "A permission for `*`, or for a service without naming whose, lets strangers run the function: every AWS account can create a bucket or a topic that calls it."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_permission, "AWS::Lambda::Permission", lambda_policy]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the service or account as principal, and add `source_arn` or `source_account`."}
package rearguard.access_control.lambda_permission_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": principal.path} if {
	some permission in cloud.resources("aws_lambda_permission")
	principal := cloud.get(permission, "principal")
	cloud.is_one_of(principal, {"*"})
	not _is_for_whom(permission)
	message := sprintf("%s lets everybody call the function", [permission.name])
}

# Services that anybody can make call a function of somebody else.
deny contains {"message": message, "path": principal.path} if {
	some permission in cloud.resources("aws_lambda_permission")
	principal := cloud.get(permission, "principal")
	cloud.is_one_of(principal, {"s3.amazonaws.com", "sns.amazonaws.com", "apigateway.amazonaws.com", "events.amazonaws.com"})
	not _is_narrowed(permission)
	message := sprintf("%s lets %s call the function for anybody", [permission.name, principal.value])
}

# The source alone does not say who calls: many kinds of it bear names that anybody may take.
_is_for_whom(permission) if {
	some property in ["source_account", "principal_org_id", "event_source_token"]
	fact := cloud.get(permission, property)
	not cloud.missing(fact)
}

_is_narrowed(permission) if {
	some property in ["source_arn", "source_account", "principal_org_id", "event_source_token"]
	fact := cloud.get(permission, property)
	not cloud.missing(fact)
}
