# METADATA
# title: Instance can be terminated by one call
# description: Termination protection makes somebody think twice before an instance and its disks are gone.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_instance, "AWS::EC2::Instance", ec2_instance, ec2, module]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `disable_api_termination = true` where the instance holds state.}
package rearguard.data_protection.instance_not_protected_from_termination

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_instance")
	fact := cloud.get(resource, "disable_api_termination")
	cloud.off(fact)
	message := sprintf("%s can be terminated by one call: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_instance")
