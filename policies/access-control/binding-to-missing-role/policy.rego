# METADATA
# title: Binding names a role that is not there
# description: No Role of the directory has the name. The subjects lack what they need today, and get whatever rights somebody later gives a role of that name.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [linked-object]
#   resources: [RoleBinding]
#   impact: [integrity]
#   controls: {cwe: [CWE-863], attack: [T1098.006], nist-800-53: [AC-2, AC-6], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the role that is meant, or remove the binding."}
package rearguard.access_control.binding_to_missing_role

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["roleRef", "name"]} if {
	input.roleRef.kind == "Role"
	input.links.roles == []
	input.links.beside.Role > 0
	message := sprintf("%s names the Role %s, which is not there", [kubernetes.title, input.roleRef.name])
}

subject contains ["roleRef"]
