# METADATA
# title: Access key of the root user is created
# description: The root user can do everything and no policy limits it; a key of it works until somebody deletes it.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_access_key, "AWS::IAM::AccessKey", iam_access_key]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Delete the key, and use a role."}
package rearguard.access_control.root_access_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some key in cloud.resources("aws_iam_access_key")
	fact := cloud.get(key, "user")
	cloud.is_one_of(fact, {"root"})
	message := sprintf("%s is a key of the root user", [key.name])
}
