# METADATA
# title: Functions share a role
# description: "Each function then has the rights of all of them: whoever takes over the weakest may do what the strongest may."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", lambda, "AWS::Serverless::Function"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give each function a role of its own.}
package rearguard.access_control.functions_share_role

import data.rearguard.lib.cloud

deny contains {"message": message, "path": role.path} if {
	some function in cloud.resources("aws_lambda_function")
	role := cloud.get(function, "role")
	not cloud.missing(role)
	others := _others(function, role.value)
	count(others) > 0
	message := sprintf("%s shares its role with %s", [function.name, concat(", ", others)])
}

_others(function, role) := sort([other.name |
	some other in cloud.resources("aws_lambda_function")
	other.path != function.path
	cloud.get(other, "role").value == role
])
