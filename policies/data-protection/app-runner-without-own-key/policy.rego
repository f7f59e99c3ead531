# METADATA
# title: App Runner has no key of its own
# description: With a key of your own you decide who reads the copies of image and source.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_apprunner_service, "AWS::AppRunner::Service"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key` in `encryption_configuration`.}
package rearguard.data_protection.app_runner_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_apprunner_service")
	fact := cloud.get(resource, "encryption_configuration.kms_key")
	cloud.missing(fact)
	message := sprintf("%s keeps its copies under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_apprunner_service")
