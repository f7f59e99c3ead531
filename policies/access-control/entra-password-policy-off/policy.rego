# METADATA
# title: User account has no password rules
# description: A short or old password of one account is the way into the whole directory.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [azuread_user]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave `disable_strong_password` and `disable_password_expiration` off."}
package rearguard.access_control.entra_password_policy_off

import data.rearguard.lib.cloud

_stated := [
	["azuread_user", "disable_strong_password"],
	["azuread_user", "disable_password_expiration"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, property] in _stated
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.on(fact)
	message := sprintf("%s has no password rules: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azuread_user")
