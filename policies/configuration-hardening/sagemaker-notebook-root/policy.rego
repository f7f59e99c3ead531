# METADATA
# title: SageMaker notebook users have root access
# description: Root on the notebook reads the credentials of its role and can change what later users run.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_notebook_instance, "AWS::SageMaker::NotebookInstance"]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `root_access = "Disabled"`.}
package rearguard.configuration_hardening.sagemaker_notebook_root

import data.rearguard.lib.cloud

_values := {"Disabled"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_notebook_instance")
	fact := cloud.get(resource, "root_access")
	_not_allowed(fact)
	message := sprintf("%s gives its users root: %s", [resource.name, cloud.says(fact)])
}

# What is not stated is not one of them either.
_not_allowed(fact) if cloud.missing(fact)

_not_allowed(fact) if cloud.is_none_of(fact, _values)

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_notebook_instance")
