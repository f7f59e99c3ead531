# METADATA
# title: Disks of a job have no key of their own
# description: "With a key of your own you decide who reads the data of the job, and see when it is used."
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_sagemaker_data_quality_job_definition,
#     aws_sagemaker_model_bias_job_definition,
#     aws_sagemaker_model_quality_job_definition,
#     aws_sagemaker_model_explainability_job_definition,
#     "AWS::SageMaker::DataQualityJobDefinition",
#     "AWS::SageMaker::ModelBiasJobDefinition",
#     "AWS::SageMaker::ModelQualityJobDefinition",
#     "AWS::SageMaker::ModelExplainabilityJobDefinition",
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `volume_kms_key_id` in `cluster_config`.}
package rearguard.data_protection.sagemaker_job_without_own_key

import data.rearguard.lib.cloud

_types := ["aws_sagemaker_data_quality_job_definition", "aws_sagemaker_model_bias_job_definition", "aws_sagemaker_model_quality_job_definition", "aws_sagemaker_model_explainability_job_definition"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "job_resources.cluster_config.volume_kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s keeps its disks under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
