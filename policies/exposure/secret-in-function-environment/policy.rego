# METADATA
# title: Function carries an access key in its environment
# description: Environment variables are shown to everybody who may look at the function, and stay in the state and history of its definition.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   secret: true
#   resources: [aws_lambda_function, "AWS::Lambda::Function", "AWS::Serverless::Function", module, lambda]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Give the function a role with the rights it needs, and take the key out of use."}
package rearguard.exposure.secret_in_function_environment

import data.rearguard.lib.cloud

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] in {"resource", "Resources"}
	some key in scalar.path
	key in {"environment", "Environment"}
	_is_of_function(scalar.path)
	_is_access_key(scalar)
	message := sprintf("the variable %s holds an access key", [scalar.key])
}

# Tasks of Ansible and modules of the registry.
deny contains {"message": message, "path": scalar.path} if {
	some function in cloud.resources("aws_lambda_function")
	place := array.concat(function.path, ["environment_variables"])
	some scalar in data.document.scalars
	array.slice(scalar.path, 0, count(place)) == place
	_is_access_key(scalar)
	message := sprintf("the variable %s holds an access key", [scalar.key])
}

_is_of_function(path) if path[1] == "aws_lambda_function"

_is_of_function(path) if input.Resources[path[1]].Type in {"AWS::Lambda::Function", "AWS::Serverless::Function"}

_is_access_key(scalar) if {
	regex.match(`(^|[^A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}([^A-Za-z0-9]|$)`, scalar.value)
}

# A secret key has forty characters and a name that says so.
_is_access_key(scalar) if {
	regex.match(`^[A-Za-z0-9/+=]{40}$`, scalar.value)
	regex.match(`(?i)(secret|key|token|aws)`, scalar.key)
}
