# METADATA
# title: Lambda permission allows every action
# description: "`lambda:*` lets the caller change and delete the function, not only call it."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_lambda_permission, "AWS::Lambda::Permission", lambda_policy]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Allow `lambda:InvokeFunction`.}
package rearguard.access_control.lambda_permission_wildcard

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_lambda_permission")
	fact := cloud.get(resource, "action")
	cloud.is_one_of(fact, {"lambda:*", "*"})
	message := sprintf("%s allows every action: %s", [resource.name, cloud.says(fact)])
}
