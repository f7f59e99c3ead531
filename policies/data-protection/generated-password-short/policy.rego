# METADATA
# title: Generated password is short
# description: "A password that no one has to remember can be as long as it takes: guessing eight characters is a matter of hours once a hash leaks."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [random_password, aws_secretsmanager_random_password, "AWS::SecretsManager::Secret"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-521], attack: [T1110], nist-800-53: ["IA-5(1)"], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Generate 16 characters or more.}
package rearguard.data_protection.generated_password_short

deny contains {"message": message, "path": path} if {
	some name, instances in input.resource.random_password
	some index, password in instances
	password.length < 12
	path := ["resource", "random_password", name, index, "length"]
	message := sprintf("random_password.%s has %v characters", [name, password.length])
}

deny contains {"message": message, "path": path} if {
	some name, instances in input.data.aws_secretsmanager_random_password
	some index, password in instances
	password.password_length < 12
	path := ["data", "aws_secretsmanager_random_password", name, index, "password_length"]
	message := sprintf("data.aws_secretsmanager_random_password.%s has %v characters", [name, password.password_length])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::SecretsManager::Secret"
	length := body.Properties.GenerateSecretString.PasswordLength
	to_number(length) < 12
	path := ["Resources", name, "Properties", "GenerateSecretString", "PasswordLength"]
	message := sprintf("%s has %v characters", [name, length])
}
