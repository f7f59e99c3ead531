# METADATA
# title: Model runs outside your network
# description: Outside a network of yours no security group or flow log sees what the model talks to.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_model, "AWS::SageMaker::Model"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `vpc_config`.}
package rearguard.access_control.sagemaker_model_without_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some model in cloud.resources("aws_sagemaker_model")
	fact := cloud.get(model, "vpc_config")
	cloud.missing(fact)
	not cloud.on(cloud.get(model, "enable_network_isolation"))
	message := sprintf("%s runs outside your network: %s", [model.name, cloud.says(fact)])
}
