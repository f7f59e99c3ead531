# METADATA
# title: Account may share machine images with everybody
# description: "The block stops an image from becoming public by mistake, with all the data in it."
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ec2_image_block_public_access]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `state = "block-new-sharing"`.}
package rearguard.access_control.image_sharing_not_blocked

import data.rearguard.lib.cloud

_values := {"unblocked"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ec2_image_block_public_access")
	fact := cloud.get(resource, "state")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets images become public: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ec2_image_block_public_access")
