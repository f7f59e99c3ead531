# METADATA
# title: Machines of a job talk in clear text
# description: What the machines of the job hand each other crosses the network readable.
# custom:
#   severity: low
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
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `enable_inter_container_traffic_encryption = true` in `network_config`.}
package rearguard.data_protection.sagemaker_job_in_clear_text

import data.rearguard.lib.cloud

_types := ["aws_sagemaker_data_quality_job_definition", "aws_sagemaker_model_bias_job_definition", "aws_sagemaker_model_quality_job_definition", "aws_sagemaker_model_explainability_job_definition"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "network_config.enable_inter_container_traffic_encryption")
	cloud.off(fact)
	message := sprintf("%s lets its machines talk in clear text: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
