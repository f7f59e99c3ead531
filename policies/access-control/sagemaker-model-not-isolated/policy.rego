# METADATA
# title: Model may call out
# description: "A model is code of somebody else: without isolation it can send away what it is asked."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_model, "AWS::SageMaker::Model"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_network_isolation = true`.}
package rearguard.access_control.sagemaker_model_not_isolated

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_model")
	fact := cloud.get(resource, "enable_network_isolation")
	cloud.off(fact)
	message := sprintf("%s may call out to the network: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_model")
