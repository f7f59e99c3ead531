# METADATA
# title: Notebook allows version 1 of the metadata service
# description: "Version 1 answers any request, so that code in a notebook hands out its credentials."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_notebook_instance, "AWS::SageMaker::NotebookInstance"]
#   impact: [confidentiality]
#   aliases: [CH-27]
#   controls: {cwe: [CWE-918], attack: [T1552.005], nist-800-53: [AC-3, SC-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `minimum_instance_metadata_service_version = "2"`.}
package rearguard.configuration_hardening.sagemaker_notebook_metadata_v1

import data.rearguard.lib.cloud

_values := {"1"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_notebook_instance")
	fact := cloud.get(resource, "instance_metadata_service_configuration.minimum_instance_metadata_service_version")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s answers version 1 of the metadata service: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_notebook_instance")
