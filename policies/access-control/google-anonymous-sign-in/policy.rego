# METADATA
# title: People sign in without saying who they are
# description: Everybody who opens the application gets a token for its interfaces.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_identity_platform_config]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `enabled = false` for anonymous sign-in."}
package rearguard.access_control.google_anonymous_sign_in

import data.rearguard.lib.cloud

_stated := [
	["google_identity_platform_config", "sign_in.anonymous", "enabled"],
]

deny contains {"message": message, "path": fact.path} if {
	some [type, part, property] in _stated
	some resource in cloud.resources(type)
	some block in _blocks_or_self(resource, part)
	fact := cloud.get(block, property)
	cloud.on(fact)
	message := sprintf("%s lets anonymous people in: %s", [resource.name, cloud.says(fact)])
}

_blocks_or_self(resource, part) := [resource] if part == ""

else := cloud.blocks(resource, part)

subject contains resource.path if some resource in cloud.resources("google_identity_platform_config")
