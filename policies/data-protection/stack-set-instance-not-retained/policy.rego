# METADATA
# title: Removing a stack set deletes its stacks
# description: "Taken out of the set, the stack and all that it made are deleted."
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_cloudformation_stack_set_instance,
#     aws_cloudformation_stack_set,
#     "AWS::CloudFormation::StackSet",
#     cloudformation_stack_set,
#   ]
#   impact: [availability]
#   aliases: [DP-18]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CP-9, CM-5], cis-v8: ["11.2"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Set `retain_stack = true`.}
package rearguard.data_protection.stack_set_instance_not_retained

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloudformation_stack_set_instance")
	fact := cloud.get(resource, "retain_stack")
	cloud.off(fact)
	message := sprintf("%s deletes its stack when it is removed: %s", [resource.name, cloud.says(fact)])
}

# Stacks that follow the accounts of an organisation.
deny contains {"message": message, "path": fact.path} if {
	some set in cloud.resources("aws_cloudformation_stack_set")
	cloud.on(cloud.get(set, "auto_deployment.enabled"))
	fact := cloud.get(set, "auto_deployment.retain_stacks_on_account_removal")
	cloud.off(fact)
	message := sprintf("%s deletes the stack of an account that leaves: %s", [set.name, cloud.says(fact)])
}

# Ansible purges unless it is told not to.
deny contains {"message": message, "path": fact.path} if {
	some set in cloud.resources("aws_cloudformation_stack_set")
	set.format == "ansible"
	fact := cloud.get(set, "purge_stacks")
	cloud.left_on(fact)
	message := sprintf("%s deletes its stacks when it is removed: %s", [set.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloudformation_stack_set_instance")
