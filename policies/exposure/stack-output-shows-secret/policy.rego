# METADATA
# title: Stack shows a secret as an output
# description: "Outputs stand in clear text beside the stack, for everybody who may describe it and for every stack that imports them."
# custom:
#   severity: high
#   precision: high
#   kinds: [cloudformation]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798, CWE-200], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Put the secret into Secrets Manager and give out its name.}
package rearguard.exposure.stack_output_shows_secret

deny contains {"message": message, "path": path} if {
	some name, output in input.Outputs
	_shows_secret(output.Value)
	path := ["Outputs", name, "Value"]
	message := sprintf("the output %s shows a secret", [name])
}

# A parameter whose value is masked.
_shows_secret(value) if {
	some parameter in _masked
	value.Ref == parameter
}

_shows_secret(value) if {
	some parameter in _masked
	contains(value["Fn::Sub"], sprintf("${%s}", [parameter]))
}

_shows_secret(value) if {
	value["Fn::GetAtt"][1] == "SecretAccessKey"
	input.Resources[value["Fn::GetAtt"][0]].Type == "AWS::IAM::AccessKey"
}

_shows_secret(value) if {
	parts := split(value["Fn::GetAtt"], ".")
	parts[1] == "SecretAccessKey"
	input.Resources[parts[0]].Type == "AWS::IAM::AccessKey"
}

_shows_secret(value) if regex.match(`\{\{resolve:(secretsmanager|ssm-secure):`, value)

_shows_secret(value) if regex.match(`\{\{resolve:(secretsmanager|ssm-secure):`, value["Fn::Sub"])

_masked contains name if {
	some name, parameter in input.Parameters
	lower(sprintf("%v", [parameter.NoEcho])) == "true"
	regex.match(`(?i)(?:password|passwd|passphrase|secret|token|key)$`, name)
}
