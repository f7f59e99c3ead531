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

_blocks := [
	["aws_s3_access_point", "public_access_block_configuration"],
	["aws_s3control_multi_region_access_point", "details.public_access_block"],
]

_settings := ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]

deny contains {"message": message, "path": fact.path} if {
	some [type, block] in _blocks
	some resource in cloud.resources(type)
	some setting in _settings
	fact := cloud.get(resource, sprintf("%s.%s", [block, setting]))
	cloud.turned_off(fact)
	message := sprintf("%s does not block public access: %s", [resource.name, cloud.says(fact)])
}
