# METADATA
# title: Object is readable by everybody
# description: The access list opens the object to the internet, or to everybody with an AWS account, whatever the bucket says.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks]
#   resources: [aws_s3_object, aws_s3_bucket_object, s3_object, aws_s3]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Use the access list `private`, and give access by a policy to those who need it."}
package rearguard.access_control.object_acl_public

import data.rearguard.lib.cloud

_public := {"public-read", "public-read-write", "authenticated-read"}

deny contains {"message": message, "path": acl.path} if {
	some type in ["aws_s3_object", "aws_s3_bucket_object"]
	some object in cloud.resources(type)
	some acl in cloud.texts(cloud.get(object, "acl"))
	acl.value in _public
	message := sprintf("%s is readable by everybody: the access list is %s", [object.name, acl.value])
}

subject contains object.path if {
	some type in ["aws_s3_object", "aws_s3_bucket_object"]
	some object in cloud.resources(type)
}
