# METADATA
# title: Access that its own note limits to a time is granted after it
# description: Somebody wrote down until when this was needed. A date in a tag, an annotation or a description ends nothing by itself, and past it the grant is a door that nobody needs and nobody watches.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, kubernetes-rbac, kubernetes-service-account, kubernetes-network-policy]
#   resources: [
#     aws_iam_user,
#     aws_iam_role,
#     aws_iam_policy,
#     aws_key_pair,
#     aws_security_group,
#     aws_security_group_rule,
#     aws_vpc_security_group_ingress_rule,
#     azurerm_role_assignment,
#     azurerm_user_assigned_identity,
#     azurerm_network_security_rule,
#     azurerm_network_security_group,
#     google_service_account,
#     google_compute_firewall,
#     google_project_iam_member,
#     google_project_iam_binding,
#     Role,
#     ClusterRole,
#     RoleBinding,
#     ClusterRoleBinding,
#     ServiceAccount,
#     NetworkPolicy,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-25]
#   controls: {cwe: [CWE-613], attack: [T1078], nist-800-53: ["AC-2(2)"], cis-v8: ["6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the grant, or have a new time approved and written down. Prefer a condition that ends it by itself."}
package rearguard.access_control.temporary_grant_expired

import data.rearguard.lib.assets

_types := {
	"aws_iam_user", "aws_iam_role", "aws_iam_policy", "aws_key_pair", "aws_security_group", "aws_security_group_rule",
	"aws_vpc_security_group_ingress_rule", "azurerm_role_assignment", "azurerm_user_assigned_identity",
	"azurerm_network_security_rule", "azurerm_network_security_group", "google_service_account", "google_compute_firewall",
	"google_project_iam_member", "google_project_iam_binding",
}

# Words for the day on which something ends, without the signs between them.
_ends := `^(access|granted|temporary|acceso)?(expires|expiry|expiration|expire|until|enddate|removeby|removeafter|deleteafter|caduca|caducidad|vence|hasta)(on|at|date|el)?$|^valid(until|to)$|^valido?hasta$`

_note := `(?i)\b(?:until|expires|expires on|valid to|remove by|remove after|hasta(?: el)?|caduca(?: el)?|vence(?: el)?)[ :]+(\d{4}-\d{2}-\d{2})`

# `expires = "2026-03-31"` among tags, labels or annotations.
deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	_grants(scalar.path)
	some step in scalar.path
	step in {"tags", "labels", "annotations"}
	name := regex.replace(lower(_last(scalar.key)), `[^a-z]`, "")
	regex.match(_ends, name)
	regex.match(`^\d{4}-\d{2}-\d{2}`, scalar.value)
	date := substring(scalar.value, 0, 10)
	assets.past(date)
	message := sprintf("%s was to end on %s and is still granted", [_title(scalar.path), date])
}

# `description = "for the migration, until 2026-03-31"`.
deny contains {"message": message, "path": scalar.path, "text": date} if {
	some scalar in data.document.scalars
	_grants(scalar.path)
	scalar.key == "description"
	some found in regex.find_all_string_submatch_n(_note, scalar.value, 1)
	date := found[1]
	assets.past(date)
	message := sprintf("%s was to end on %s and is still granted", [_title(scalar.path), date])
}

_grants(path) if {
	path[0] == "resource"
	path[1] in _types
}

_grants(path) if {
	path[0] == "metadata"
}

# Annotations have a prefix: `example.com/expires`.
_last(key) := word if {
	words := split(key, "/")
	word := words[count(words) - 1]
}

_title(path) := sprintf("%s.%s", [path[1], path[2]]) if path[0] == "resource"

else := sprintf("%s %s", [object.get(input, "kind", "object"), object.get(input, ["metadata", "name"], "?")])
