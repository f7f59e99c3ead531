# METADATA
# title: Policy allows everybody but those it names
# description: "An allowance with `NotPrincipal` is given to everybody else in the world, also to callers without an identity."
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the principals that are allowed, and put what is forbidden into a statement that denies."}
package rearguard.access_control.policy_allows_all_principals_but

import data.rearguard.lib.iam

deny contains {"message": message, "path": statement.place, "related": related} if {
	some statement in iam.allows
	some key in ["NotPrincipal", "not_principals"]
	statement.value[key]
	not iam.restricted(statement)
	path := array.concat(statement.path, [key])
	related := iam.shown(path)
	message := sprintf("%s allows everybody but those it names", [statement.owner.name])
}
