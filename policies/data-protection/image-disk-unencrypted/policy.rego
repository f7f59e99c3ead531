# METADATA
# title: Disk of a machine image is not encrypted
# description: Whoever gets the image, by sharing or by a copy, reads everything on its disks. Machines made from it have unencrypted disks too.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_ami, ec2_ami, aws_imagebuilder_image_recipe, "AWS::ImageBuilder::ImageRecipe"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530, T1578.002], nist-800-53: ["SC-28", "SC-28(1)"], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `encrypted` on each disk of the image.}
package rearguard.data_protection.image_disk_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some image in cloud.resources("aws_ami")
	some disk in cloud.blocks(image, "ebs_block_device")
	fact := cloud.get(disk, "encrypted")
	cloud.off(fact)
	cloud.missing(cloud.get(disk, "snapshot_id"))
	cloud.missing(cloud.get(disk, "virtual_name"))
	cloud.missing(cloud.get(disk, "no_device"))
	message := sprintf("a disk of %s is not encrypted: %s", [image.name, cloud.says(fact)])
}

# Recipes say it once for all images that are built by them.
deny contains {"message": message, "path": fact.path} if {
	some recipe in cloud.resources("aws_imagebuilder_image_recipe")
	some mapping in cloud.blocks(recipe, "block_device_mapping")
	some disk in cloud.blocks(mapping, "ebs")
	fact := cloud.get(disk, "encrypted")
	cloud.off(fact)
	cloud.missing(cloud.get(disk, "snapshot_id"))
	message := sprintf("a disk of %s is not encrypted: %s", [recipe.name, cloud.says(fact)])
}

subject contains image.path if some image in cloud.resources("aws_ami")
