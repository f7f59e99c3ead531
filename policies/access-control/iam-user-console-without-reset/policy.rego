# METADATA
# title: Console user keeps the initial password
# description: Whoever wrote the template knows the password until its user changes it.
# custom:
#   severity: medium
#   kinds: [cloudformation]
#   resources: ["AWS::IAM::User"]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `PasswordResetRequired: true`."}
package rearguard.access_control.iam_user_console_without_reset


deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type == "AWS::IAM::User"
	profile := body.Properties.LoginProfile
	is_object(profile)
	not object.get(profile, "PasswordResetRequired", false) in {true, "true"}
	path := ["Resources", name, "Properties", "LoginProfile", "PasswordResetRequired"]
	message := sprintf("%s keeps the initial password", [name])
}
