# METADATA
# title: Default account gets a role
# description: Every machine and service that names no account of its own uses this one, so that all of them get the role.
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
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the role to an account of the one service that needs it."}
package rearguard.access_control.google_default_account_grant

import data.rearguard.lib.google

deny contains {"message": message, "path": place.path} if {
	some place in google.grants
	some member in place.members
	regex.match(`^serviceAccount:([0-9]+-compute@developer|[^@]+@appspot)[.]gserviceaccount[.]com$`, member)
	message := sprintf("%s gives %s to %s", [place.name, place.role, member])
}

# An account that is looked up rather than written out.
deny contains {"message": message, "path": place.path} if {
	some place in google.grants
	some member in place.members
	regex.match(`^serviceAccount:[$][{]data[.]google_(compute|app_engine)_default_service_account[.]`, member)
	message := sprintf("%s gives %s to the default account", [place.name, place.role])
}
