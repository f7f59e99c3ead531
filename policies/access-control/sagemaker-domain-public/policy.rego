# METADATA
# title: SageMaker domain reaches the internet directly
# description: "Studio apps then talk to the internet past your network, its firewalls and its logs."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_sagemaker_domain, "AWS::SageMaker::Domain"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `app_network_access_type = "VpcOnly"`.}
package rearguard.access_control.sagemaker_domain_public

import data.rearguard.lib.cloud

_values := {"VpcOnly"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sagemaker_domain")
	fact := cloud.get(resource, "app_network_access_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s reaches the internet directly: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_sagemaker_domain")
