# METADATA
# title: Machine image is shared with everybody
# description: Images carry configuration, keys and data that were on the machine.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_ami_launch_permission,
#     aws_snapshot_create_volume_permission,
#     aws_db_snapshot,
#     aws_db_cluster_snapshot,
#     aws_ami,
#     ec2_ami,
#     aws_imagebuilder_distribution_configuration,
#     "AWS::ImageBuilder::DistributionConfiguration",
#   ]
#   impact: [confidentiality]
#   aliases: [DP-19]
#   controls: {cwe: [CWE-668], attack: [T1537], nist-800-53: [AC-3, AC-4], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Name the accounts that need it.}
package rearguard.data_protection.image_shared_publicly

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in [["aws_ami_launch_permission", "group"], ["aws_snapshot_create_volume_permission", "account_id"]]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.is_one_of(fact, {"all"})
	message := sprintf("%s shares with everybody: %s", [resource.name, cloud.says(fact)])
}

deny contains {"message": message, "path": account.path} if {
	some type in ["aws_db_snapshot", "aws_db_cluster_snapshot"]
	some snapshot in cloud.resources(type)
	some account in cloud.texts(cloud.get(snapshot, "shared_accounts"))
	account.value == "all"
	message := sprintf("%s is shared with everybody", [snapshot.name])
}

deny contains {"message": message, "path": group.path} if {
	some image in cloud.resources("aws_ami")
	some group in cloud.texts(cloud.get(image, "launch_groups"))
	group.value == "all"
	message := sprintf("%s shares with everybody", [image.name])
}

# Images that a pipeline builds are shared as the pipeline says.
deny contains {"message": message, "path": group.path} if {
	some configuration in cloud.resources("aws_imagebuilder_distribution_configuration")
	some distribution in cloud.blocks(configuration, "distribution")
	some group in cloud.texts(cloud.get(distribution, "ami_distribution_configuration.launch_permission.user_groups"))
	group.value == "all"
	message := sprintf("%s shares its images with everybody", [configuration.name])
}
