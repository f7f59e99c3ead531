# METADATA
# title: Instance shares its network with its disks
# description: "Without a path of their own, disks and traffic slow each other down when there is much of either."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_instance, "AWS::EC2::Instance", ec2_instance, ec2, module]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `ebs_optimized = true`.}
package rearguard.configuration_hardening.instance_not_ebs_optimized

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_instance")
	fact := cloud.get(resource, "ebs_optimized")
	cloud.off(fact)
	message := sprintf("%s has no path of its own to its disks: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_instance")
