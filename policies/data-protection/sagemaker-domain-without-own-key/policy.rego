# METADATA
# title: SageMaker domain has no key of its own
# description: "With a key of your own you decide who reads the files of its users, and see when it is used."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_domain, "AWS::SageMaker::Domain"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_id`.}
package rearguard.data_protection.sagemaker_domain_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_domain")
	fact := cloud.get(resource, "kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s keeps its files under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_domain")
