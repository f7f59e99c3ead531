# METADATA
# title: Initial password need not be changed
# description: Whoever created the login profile knows the password until its user changes it.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [aws_iam_user_login_profile]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `password_reset_required = true`.}
package rearguard.access_control.login_profile_without_reset

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_iam_user_login_profile")
	fact := cloud.get(resource, "password_reset_required")
	cloud.off(fact)
	message := sprintf("%s keeps its initial password: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_iam_user_login_profile")
