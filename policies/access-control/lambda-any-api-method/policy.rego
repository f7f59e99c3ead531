# METADATA
# title: Every method of an API may call the function
# description: With `/*/*` each resource and method that somebody adds to the API later calls the function too.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_permission, "AWS::Lambda::Permission", lambda_policy]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the stage, method and resource in `source_arn`."}
package rearguard.access_control.lambda_any_api_method

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some permission in cloud.resources("aws_lambda_permission")
	cloud.is_one_of(cloud.get(permission, "principal"), {"apigateway.amazonaws.com"})
	fact := cloud.get(permission, "source_arn")
	endswith(fact.value, "/*/*")
	message := sprintf("%s lets every method of the API call the function", [permission.name])
}
