# METADATA
# title: Unsigned code is deployed with a warning
# description: With `Warn` the signature is looked at and code without one runs all the same.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_lambda_code_signing_config, "AWS::Lambda::CodeSigningConfig"]
#   impact: [integrity]
#   controls: {cwe: [CWE-345], attack: [T1525], nist-800-53: [SI-7, CM-5], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `untrusted_artifact_on_deployment = "Enforce"`.}
package rearguard.configuration_hardening.lambda_signing_only_warns

import data.rearguard.lib.cloud

_values := {"Enforce"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_code_signing_config")
	fact := cloud.get(resource, "policies.untrusted_artifact_on_deployment")
	cloud.other_than(fact, _values)
	message := sprintf("%s lets unsigned code pass: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lambda_code_signing_config")
