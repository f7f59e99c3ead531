# METADATA
# title: Everybody in the list may act as every service account
# description: Given on the project, this role reaches all its service accounts, the powerful ones among them.
# custom:
#   severity: medium
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
#   countermeasure: {kind: configure, text: Give the role on the one service account.}
package rearguard.access_control.google_impersonation_of_all

import data.rearguard.lib.google

deny contains {"message": message, "path": place.path} if {
	some place in google.grants
	place.role in {"roles/iam.serviceAccountUser", "roles/iam.serviceAccountTokenCreator"}
	message := sprintf("%s gives %s on all service accounts", [place.name, place.role])
}
