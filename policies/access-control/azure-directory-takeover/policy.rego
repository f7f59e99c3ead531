# METADATA
# title: Principal may take the directory over
# description: "With these roles and permissions a principal can make itself, or anything else, the owner of everything. Programs that hold them are what intruders look for first."
# related_resources: [{ref: "https://learn.microsoft.com/entra/identity/role-based-access-control/best-practices"}]
# custom:
#   severity: high
#   precision: medium
#   kinds: [terraform]
#   resources: [
#     azuread_directory_role_assignment,
#     azuread_directory_role_member,
#     azuread_directory_role,
#     azuread_app_role_assignment,
#     azuread_application,
#     azuread_application_api_access,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give a role or permission for the one thing that is needed, and owners of directories a role they have to ask for."}
package rearguard.access_control.azure_directory_takeover

import data.rearguard.lib.cloud

_roles := {
	"62e90394-69f5-4237-9190-012177145e10": "Global Administrator",
	"e8611ab8-c189-46e8-94e1-60213ab1f814": "Privileged Role Administrator",
	"7be44c8a-adaf-4e2a-84d6-ab2649e08a13": "Privileged Authentication Administrator",
}

_names := {name | some name in _roles}

_permissions := {
	"9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8": "RoleManagement.ReadWrite.Directory",
	"06b708a9-e830-4db3-a914-8e69da51d44f": "AppRoleAssignment.ReadWrite.All",
	"1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9": "Application.ReadWrite.All",
	"19dbc75e-c2e2-444c-a770-ec69d8559fc7": "Directory.ReadWrite.All",
}

deny contains {"message": message, "path": fact.path} if {
	some assignment in cloud.resources("azuread_directory_role_assignment")
	fact := cloud.get(assignment, "role_id")
	some id, role in _roles
	cloud.is_one_of(fact, {id})
	message := sprintf("%s gives the role %s", [assignment.name, role])
}

# A role that is activated here is given to whoever refers to it.
deny contains {"message": message, "path": fact.path} if {
	some [type, property] in [["azuread_directory_role_assignment", "role_id"], ["azuread_directory_role_member", "role_object_id"]]
	some grant in cloud.resources(type)
	fact := cloud.get(grant, property)
	some activated in cloud.resources("azuread_directory_role")
	cloud.refers(fact.value, activated)
	role := _role(activated)
	message := sprintf("%s gives the role %s", [grant.name, role])
}

deny contains {"message": message, "path": fact.path} if {
	some assignment in cloud.resources("azuread_app_role_assignment")
	fact := cloud.get(assignment, "app_role_id")
	some id, permission in _permissions
	cloud.is_one_of(fact, {id})
	message := sprintf("%s gives the permission %s", [assignment.name, permission])
}

# What an application asks to be given as itself, not in the name of a user.
deny contains {"message": message, "path": fact.path} if {
	some application in cloud.resources("azuread_application")
	some wanted in cloud.blocks(application, "required_resource_access")
	some access in cloud.blocks(wanted, "resource_access")
	cloud.is_one_of(cloud.get(access, "type"), {"Role"})
	fact := cloud.get(access, "id")
	some id, permission in _permissions
	cloud.is_one_of(fact, {id})
	message := sprintf("%s asks for the permission %s", [application.name, permission])
}

_role(activated) := fact.value if {
	fact := cloud.get(activated, "display_name")
	cloud.is_one_of(fact, _names)
} else := _roles[fact.value] if {
	fact := cloud.get(activated, "template_id")
}
