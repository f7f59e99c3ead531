# METADATA
# title: Service account is an administrator
# description: Whoever takes over the program that runs as the account takes over what it administers.
# custom:
#   severity: high
#   kinds: [terraform, deployment-manager]
#   resources: [
#     google_project_iam_member,
#     google_project_iam_binding,
#     google_folder_iam_member,
#     google_folder_iam_binding,
#     google_organization_iam_member,
#     google_organization_iam_binding,
#     google_iam_policy,
#     cloudresourcemanager.iamMemberBinding,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Give the roles that the program needs.}
package rearguard.access_control.google_service_account_admin

import data.rearguard.lib.google

deny contains {"message": message, "path": place.path} if {
	some place in google.grants
	some member in place.members
	startswith(member, "serviceAccount:")
	regex.match(`(?i)(admin|^roles/(owner|editor)$)`, place.role)
	message := sprintf("%s gives %s to %s", [place.name, place.role, member])
}
