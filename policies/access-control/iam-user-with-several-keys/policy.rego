# METADATA
# title: User has several access keys
# description: Each key is one more way in; the second is mostly a forgotten one.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_access_key, "AWS::IAM::AccessKey", iam_access_key]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep one key while rotating, none otherwise."}
package rearguard.access_control.iam_user_with_several_keys

import data.rearguard.lib.cloud

deny contains {"message": message, "path": key.path} if {
	some key in cloud.resources("aws_iam_access_key")
	some other in cloud.resources("aws_iam_access_key")
	other.path != key.path
	_user(key) == _user(other)
	message := sprintf("%s is one of several keys of a user", [key.name])
}

_user(key) := fact.value if {
	fact := cloud.get(key, "user")
	fact.value != null
}
