# METADATA
# title: Variable of a build holds a secret
# description: "Everybody who may look at the project reads its variables, and they stand in the logs of builds."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   secret: true
#   resources: [aws_codebuild_project, "AWS::CodeBuild::Project", aws_codebuild, codebuild_project]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Use the type `SECRETS_MANAGER` or `PARAMETER_STORE`, and replace the secret."}
package rearguard.exposure.codebuild_secret_in_environment

import data.rearguard.lib.cloud
import data.rearguard.lib.credentials

deny contains {"message": message, "path": value.path} if {
	some project in cloud.resources("aws_codebuild_project")
	some variable in cloud.blocks(project, "environment.environment_variable")
	cloud.other_than(cloud.get(variable, "type"), {"PARAMETER_STORE", "SECRETS_MANAGER"})
	name := cloud.get(variable, "name")
	value := cloud.get(variable, "value")
	value.state == "known"
	_is_secret(name.value, value.value)
	message := sprintf("the variable %s holds a secret", [name.value])
}

_is_secret(name, value) if credentials.is_credential(name, value)

_is_secret(name, _) if upper(name) in {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
