# METADATA
# title: Long-lived access key is created
# description: An access key works until somebody deletes it, from everywhere. Created here, its secret also lies in the state of the deployment.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_iam_access_key, "AWS::IAM::AccessKey", iam_access_key]
#   impact: [confidentiality, integrity]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a role with short-lived credentials: instance profiles, IRSA, OIDC from CI, or IAM Identity Center for people."}
package rearguard.access_control.iam_access_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": key.path} if {
	some key in cloud.resources("aws_iam_access_key")
	status := cloud.get(key, "status")
	not cloud.is_one_of(status, {"Inactive"})
	message := sprintf("%s is an access key that never expires", [key.name])
}
