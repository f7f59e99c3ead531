# METADATA
# title: Notebook runs outside your network
# description: A notebook in the network of the service reaches the internet past your firewalls.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_notebook_instance, "AWS::SageMaker::NotebookInstance"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `subnet_id` and `security_groups`.}
package rearguard.access_control.sagemaker_notebook_without_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_notebook_instance")
	fact := cloud.get(resource, "subnet_id")
	cloud.missing(fact)
	message := sprintf("%s runs outside your network: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_notebook_instance")
