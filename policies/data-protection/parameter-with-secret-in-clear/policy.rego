# METADATA
# title: Secret is a parameter in clear text
# description: Everybody who may read parameters sees the value in the console, in commands and in logs; a secure string asks for the right to decrypt.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ssm_parameter, "AWS::SSM::Parameter", ssm_parameter, aws_ssm_parameter_store, module]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Make it a `SecureString`, or keep it in Secrets Manager."}
package rearguard.data_protection.parameter_with_secret_in_clear

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some parameter in cloud.resources("aws_ssm_parameter")
	fact := cloud.get(parameter, "type")
	cloud.is_one_of(fact, {"String", "StringList"})
	name := cloud.get(parameter, "name")
	_is_secret(name.value)
	message := sprintf("%s keeps %s in clear text: %s", [parameter.name, name.value, cloud.says(fact)])
}

# Words that name a secret, and no words that say where it is or how long it lasts.
_is_secret(name) if {
	regex.match(`(?i)(^|[/_.-])[a-z0-9]*(password|passwd|passphrase|secret|token|api-?_?key|private-?_?key|credentials?)$`, name)
}
