# METADATA
# title: Access point does not block public access
# description: "An access point has a policy of its own, and its block cannot be changed later: what is left open here stays open."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_s3_access_point, aws_s3control_multi_region_access_point, "AWS::S3::AccessPoint", "AWS::S3::MultiRegionAccessPoint"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Leave all settings of the block on.}
package rearguard.access_control.access_point_public_not_blocked

import data.rearguard.lib.cloud

_properties := [
	["aws_s3_access_point", "public_access_block_configuration.block_public_policy"],
	["aws_s3_access_point", "public_access_block_configuration.restrict_public_buckets"],
	["aws_s3control_multi_region_access_point", "details.public_access_block.block_public_policy"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.turned_off(fact)
	message := sprintf("%s does not block public access: %s", [resource.name, cloud.says(fact)])
}
