# METADATA
# title: SageMaker notebook has no key for its volume
# description: Notebooks hold samples of the data that models are trained on. Without a key of its own, access to the volume cannot be cut by revoking the key.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_notebook_instance, "AWS::SageMaker::NotebookInstance"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `kms_key_id`.}
package rearguard.data_protection.sagemaker_notebook_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_notebook_instance")
	fact := cloud.get(resource, "kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s has no key of its own: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_notebook_instance")
