# METADATA
# title: One person keeps the keys and uses them
# description: Whoever administers keys and decrypts with them can read everything and hide it. The duties belong to two.
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
#   controls: {cwe: [CWE-269], attack: [T1078.004, T1098], nist-800-53: [AC-6], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the administration of keys and their use to different groups."}
package rearguard.access_control.google_kms_roles_mixed

import data.rearguard.lib.google

deny contains {"message": message, "path": use.path} if {
	some keep in google.grants
	keep.role == "roles/cloudkms.admin"
	some use in google.grants
	use.role in {"roles/cloudkms.cryptoKeyEncrypterDecrypter", "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypter"}
	some member in keep.members
	member in use.members
	message := sprintf("%s keeps the keys and uses them", [member])
}
