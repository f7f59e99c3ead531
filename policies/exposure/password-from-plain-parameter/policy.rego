# METADATA
# title: Password is kept in a parameter that is not encrypted
# description: A parameter of the type String in Parameter Store is stored and shown in clear text to everybody who may read parameters or describe the stack.
# custom:
#   severity: medium
#   precision: high
#   kinds: [cloudformation]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798, CWE-200], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Keep the password in Secrets Manager or as a SecureString, and refer to it with `resolve:secretsmanager` or `resolve:ssm-secure`."}
package rearguard.exposure.password_from_plain_parameter

import data.rearguard.lib.resource_passwords

deny contains {"message": message, "path": password.path} if {
	some password in resource_passwords.held
	regex.match(`\{\{resolve:ssm:`, password.value)
	message := sprintf("%s is read from a parameter that is not encrypted", [password.name])
}

deny contains {"message": message, "path": path} if {
	some name in resource_passwords.parameters
	type := input.Parameters[name].Type
	startswith(type, "AWS::SSM::Parameter::Value")
	path := ["Parameters", name, "Type"]
	message := sprintf("the password %s is read from a parameter that is not encrypted", [name])
}
