# METADATA
# title: Everybody invites guests
# description: Guests that anybody lets in are known to nobody and stay for ever.
# custom:
#   severity: medium
#   kinds: [terraform]
#   resources: [azuread_authorization_policy]
#   impact: [confidentiality]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Let administrators and inviters invite."}
package rearguard.access_control.entra_everybody_invites

import data.rearguard.lib.cloud

_values := {"everyone"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("azuread_authorization_policy")
	fact := cloud.get(resource, "allow_invites_from")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s lets everybody invite: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("azuread_authorization_policy")
