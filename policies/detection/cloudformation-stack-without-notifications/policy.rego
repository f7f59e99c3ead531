# METADATA
# title: Stack announces nothing
# description: With a topic, changes and failures of the stack are seen when they happen.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_cloudformation_stack, "AWS::CloudFormation::Stack", cloudformation]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `notification_arns`.}
package rearguard.detection.cloudformation_stack_without_notifications

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudformation_stack")
	fact := cloud.get(resource, "notification_arns")
	cloud.missing(fact)
	message := sprintf("%s announces nothing: %s", [resource.name, cloud.says(fact)])
}
