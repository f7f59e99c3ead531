# METADATA
# title: Machine image or snapshot is shared with another account
# description: Whoever takes over the other account can copy what was on the machine.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_ami_launch_permission, aws_snapshot_create_volume_permission, aws_ami, ec2_ami]
#   impact: [confidentiality]
#   aliases: [DP-19]
#   controls: {cwe: [CWE-668], attack: [T1537], nist-800-53: [AC-3, AC-4], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Remove the permission, or list the account under `trusted`."}
#   parameters: {trusted: {default: [], description: account ids that images may be shared with}}
package rearguard.data_protection.image_shared_with_account

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_ami_launch_permission", "aws_snapshot_create_volume_permission"]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "account_id")
	fact.state == "known"
	fact.value != "all"
	account := fact.value
	trusted := data.parameters.image_shared_with_account.trusted
	not account in trusted
	message := sprintf("%s shares with the account %s", [resource.name, fact.value])
}

deny contains {"message": message, "path": account.path} if {
	some image in cloud.resources("aws_ami")
	some account in cloud.texts(cloud.get(image, "launch_accounts"))
	trusted := data.parameters.image_shared_with_account.trusted
	value := account.value
	not value in trusted
	message := sprintf("%s shares with the account %s", [image.name, account.value])
}
