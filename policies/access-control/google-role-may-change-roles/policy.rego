# METADATA
# title: Role lets its holder become more
# description: Who may set policies, act as other accounts or make keys for them has in the end every right of the project.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_project_iam_custom_role, google_organization_iam_custom_role]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave these permissions to few, and give them where they are needed rather than in a role for everything."}
package rearguard.access_control.google_role_may_change_roles

import data.rearguard.lib.cloud

_permissions := {
	"iam.serviceAccounts.actAs",
	"iam.serviceAccounts.getAccessToken",
	"iam.serviceAccounts.signBlob",
	"iam.serviceAccounts.signJwt",
	"iam.serviceAccounts.implicitDelegation",
	"iam.serviceAccounts.setIamPolicy",
	"iam.serviceAccountKeys.create",
	"iam.roles.update",
	"resourcemanager.projects.setIamPolicy",
	"resourcemanager.folders.setIamPolicy",
	"resourcemanager.organizations.setIamPolicy",
	"deploymentmanager.deployments.create",
	"orgpolicy.policy.set",
}

deny contains {"message": message, "path": permission.path} if {
	some type in ["google_project_iam_custom_role", "google_organization_iam_custom_role"]
	some role in cloud.resources(type)
	some permission in cloud.texts(cloud.get(role, "permissions"))
	permission.value in _permissions
	message := sprintf("%s holds %s", [role.name, permission.value])
}
