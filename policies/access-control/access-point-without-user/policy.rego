# METADATA
# title: Access point takes the identity that clients claim
# description: Without a fixed user, a client says which user id it has and reads files of others.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_efs_access_point, "AWS::EFS::AccessPoint"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `posix_user` with a user and a group of its own."}
package rearguard.access_control.access_point_without_user

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_efs_access_point")
	fact := cloud.get(resource, "posix_user.uid")
	cloud.missing(fact)
	message := sprintf("%s enforces no user: %s", [resource.name, cloud.says(fact)])
}
