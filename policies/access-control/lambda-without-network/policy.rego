# METADATA
# title: Function runs outside your network
# description: Outside a network of yours no security group or flow log sees what the function talks to.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_function, "AWS::Lambda::Function", "AWS::Serverless::Function", module, lambda]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add `vpc_config` where the function reaches private systems.}
package rearguard.access_control.lambda_without_network

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_function")
	fact := cloud.get(resource, "vpc_config.subnet_ids")
	cloud.missing(fact)
	message := sprintf("%s runs outside your network: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_lambda_function")
