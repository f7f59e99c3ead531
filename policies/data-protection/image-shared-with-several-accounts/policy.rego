# METADATA
# title: Machine image is shared with several accounts
# description: "One account that was named may be a partner on purpose. With several, nobody knows any more who may copy what was on the machine."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_ami_launch_permission, aws_ami, ec2_ami]
#   impact: [confidentiality]
#   aliases: [DP-19]
#   controls: {cwe: [CWE-668], attack: [T1537], nist-800-53: [AC-3, AC-4], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Remove the permissions, or share with the organisation."}
package rearguard.data_protection.image_shared_with_several_accounts

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some permission in cloud.resources("aws_ami_launch_permission")
	image := cloud.get(permission, "image_id")
	accounts := _accounts(image.value)
	count(accounts) > 1
	fact := cloud.get(permission, "account_id")
	fact.value in accounts
	message := sprintf("%s shares the image %v, which %d accounts have", [permission.name, image.value, count(accounts)])
}

# The accounts that an image is shared with, whether or not the image is known.
_accounts(image) := {account.value |
	some permission in cloud.resources("aws_ami_launch_permission")
	cloud.get(permission, "image_id").value == image
	account := cloud.get(permission, "account_id")
	account.state == "known"
	account.value != "all"
}

deny contains {"message": message, "path": fact.path} if {
	some image in cloud.resources("aws_ami")
	fact := cloud.get(image, "launch_accounts")
	accounts := cloud.texts(fact)
	count(accounts) > 1
	message := sprintf("%s is shared with %d accounts", [image.name, count(accounts)])
}
