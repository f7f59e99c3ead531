# METADATA
# title: Instance is measured every five minutes only
# description: "Detailed monitoring measures every minute, so that an attack or a runaway process shows sooner."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_instance, "AWS::EC2::Instance", ec2_instance, ec2, module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `monitoring = true`.}
package rearguard.detection.instance_monitoring_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_instance")
	fact := cloud.get(resource, "monitoring")
	cloud.off(fact)
	message := sprintf("%s is measured every five minutes only: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_instance")
