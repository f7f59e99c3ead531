# METADATA
# title: SageMaker notebook reaches the internet directly
# description: Direct internet access bypasses the network of its owner, so that data can leave unseen.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_notebook_instance, "AWS::SageMaker::NotebookInstance"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `direct_internet_access = "Disabled"` and give it a subnet.}
package rearguard.access_control.sagemaker_notebook_internet_access

import data.rearguard.lib.cloud

_values := {"Disabled"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_notebook_instance")
	fact := cloud.get(resource, "direct_internet_access")
	_not_allowed(fact)
	message := sprintf("%s has direct internet access: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_notebook_instance")
