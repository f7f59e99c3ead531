# METADATA
# title: Access is given to a private mail account
# description: Nobody in the organisation can close the account when its owner leaves.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [
#     google_project_iam_member,
#     google_project_iam_binding,
#     google_folder_iam_member,
#     google_folder_iam_binding,
#     google_organization_iam_member,
#     google_organization_iam_binding,
#     google_iam_policy,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Use accounts of the organisation.}
package rearguard.access_control.google_personal_account

import data.rearguard.lib.google

deny contains {"message": message, "path": place.path} if {
	some place in google.grants
	some member in place.members
	endswith(member, "@gmail.com")
	message := sprintf("%s gives %s to %s", [place.name, place.role, member])
}
