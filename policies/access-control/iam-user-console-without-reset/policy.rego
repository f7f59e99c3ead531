# METADATA
# title: Console user keeps the initial password
# description: Whoever wrote the template knows the password until its user changes it.
# custom:
#   severity: medium
#   kinds: [cloudformation, ansible-playbook, ansible-tasks]
#   resources: ["AWS::IAM::User", iam_user]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `PasswordResetRequired: true`."}
package rearguard.access_control.iam_user_console_without_reset

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::IAM::User"
	profile := body.Properties.LoginProfile
	is_object(profile)
	not object.get(profile, "PasswordResetRequired", false) in {true, "true"}
	path := ["Resources", name, "Properties", "LoginProfile", "PasswordResetRequired"]
	message := sprintf("%s keeps the initial password", [name])
}

deny contains {"message": message, "path": fact.path} if {
	some user in cloud.resources("aws_iam_user")
	cloud.get(user, "password").state != "absent"
	fact := cloud.get(user, "password_reset_required")
	cloud.off(fact)
	message := sprintf("%s keeps the initial password: %s", [user.name, cloud.says(fact)])
}
