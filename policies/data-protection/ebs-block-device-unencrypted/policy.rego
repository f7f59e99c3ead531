# METADATA
# title: Disk of an instance is not encrypted
# description: Snapshots of an unencrypted disk are unencrypted too, and can be copied or shared as they are.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_instance,
#     aws_spot_instance_request,
#     aws_launch_template,
#     aws_launch_configuration,
#     "AWS::AutoScaling::LaunchConfiguration",
#     "AWS::EC2::Instance",
#     "AWS::EC2::LaunchTemplate",
#     ec2_instance,
#     ec2,
#     ec2_launch_template,
#     ec2_lc,
#     autoscaling_launch_config,
#     module,
#     aws_spot_fleet_request,
#     "AWS::EC2::SpotFleet",
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `encrypted = true` on the disk, or turn on encryption by default for the account."}
package rearguard.data_protection.ebs_block_device_unencrypted

import data.rearguard.lib.cloud

_disks := [
	["aws_spot_instance_request", "root_block_device", "encrypted"], ["aws_spot_instance_request", "ebs_block_device", "encrypted"],
	["aws_instance", "root_block_device", "encrypted"], ["aws_instance", "ebs_block_device", "encrypted"],
	["aws_launch_configuration", "root_block_device", "encrypted"], ["aws_launch_configuration", "ebs_block_device", "encrypted"],
	["aws_launch_template", "block_device_mappings", "ebs.encrypted"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _disks
	some instance in cloud.resources(type)
	some disk in cloud.blocks(instance, part)
	fact := cloud.get(disk, property)
	cloud.off(fact)
	not _is_on_by_default
	not _from_snapshot(disk)
	message := sprintf("a disk of %s is not encrypted: %s", [instance.name, cloud.says(fact)])
}

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	some keys in [["BlockDeviceMappings"], ["LaunchTemplateData", "BlockDeviceMappings"]]
	disks := object.get(body, array.concat(["Properties"], keys), [])
	some index, disk in disks
	not disk.Ebs.SnapshotId
	object.get(disk.Ebs, "Encrypted", false) in {false, "false"}
	path := array.concat(array.concat(["Resources", name, "Properties"], keys), [index, "Ebs", "Encrypted"])
	message := sprintf("a disk of %s is not encrypted", [name])
}

# A fleet says it for each kind of machine that it may ask for.
deny contains {"message": message, "path": fact.path} if {
	some fleet in cloud.resources("aws_spot_fleet_request")
	some machine in cloud.blocks(fleet, "launch_specification")
	some part in ["root_block_device", "ebs_block_device"]
	some disk in cloud.blocks(machine, part)
	fact := cloud.get(disk, "encrypted")
	cloud.off(fact)
	not _is_on_by_default
	not _from_snapshot(disk)
	message := sprintf("a disk of %s is not encrypted: %s", [fleet.name, cloud.says(fact)])
}

_is_on_by_default if count(cloud.resources("aws_ebs_encryption_by_default")) > 0

# A disk from a snapshot is encrypted as the snapshot is.
_from_snapshot(disk) if not cloud.missing(cloud.get(disk, "snapshot_id"))
