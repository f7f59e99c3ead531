# METADATA
# title: Instance has no role
# description: "Without a role, programs on the instance reach the cloud with keys that lie in its files and never change."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_instance, "AWS::EC2::Instance", ec2_instance, ec2, module]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the instance a profile with `iam_instance_profile`.}
package rearguard.access_control.instance_without_role

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_instance")
	fact := cloud.get(resource, "iam_instance_profile")
	cloud.missing(fact)
	message := sprintf("%s has no role: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_instance")
