# METADATA
# title: SageMaker endpoint configuration has no key for its storage
# description: The storage of an endpoint holds the model and the data it is asked about. Without a key its volumes are not encrypted under the control of their owner.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_endpoint_configuration, "AWS::SageMaker::EndpointConfig"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_arn`.}
package rearguard.data_protection.sagemaker_endpoint_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_endpoint_configuration")
	fact := cloud.get(resource, "kms_key_arn")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_endpoint_configuration")
