# METADATA
# title: Results of a job have no key of their own
# description: With a key of your own you decide who reads what the job writes about your data.
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
#   countermeasure: {kind: encrypt, text: "Set `kms_key_id` in the configuration of the output."}
package rearguard.data_protection.sagemaker_output_without_own_key

import data.rearguard.lib.cloud

_properties := {
	"aws_sagemaker_data_quality_job_definition": "data_quality_job_output_config.kms_key_id",
	"aws_sagemaker_model_bias_job_definition": "model_bias_job_output_config.kms_key_id",
	"aws_sagemaker_model_quality_job_definition": "model_quality_job_output_config.kms_key_id",
	"aws_sagemaker_model_explainability_job_definition": "model_explainability_job_output_config.kms_key_id",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some job in cloud.resources(type)
	fact := cloud.get(job, property)
	cloud.missing(fact)
	message := sprintf("%s writes its results under the common key: %s", [job.name, cloud.says(fact)])
}
