# METADATA
# title: Role is given to a single person
# description: Rights of single persons are forgotten when they change their work. Groups are kept by those who know.
# custom:
#   severity: low
#   precision: low
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
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the role to a group."}
package rearguard.access_control.google_role_for_single_user

_types := {"google_project_iam_member", "google_project_iam_binding", "google_folder_iam_member", "google_folder_iam_binding", "google_organization_iam_member", "google_organization_iam_binding"}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	_is_grant(scalar.path)
	scalar.key in {"member", "members"}
	startswith(scalar.value, "user:")
	message := sprintf("%s gives a role to %s", [concat(".", array.slice(scalar.path, 1, 3)), scalar.value])
}

_is_grant(path) if {
	path[0] == "resource"
	path[1] in _types
}

_is_grant(path) if {
	path[0] == "data"
	path[1] == "google_iam_policy"
}
