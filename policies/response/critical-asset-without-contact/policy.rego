# METADATA
# title: Nobody says how to reach who is responsible for a critical asset
# description: In an incident minutes count, and the name of a team is not yet a way to reach somebody at night. Others of the list say how.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [availability]
#   aliases: [IR-03]
#   controls: {cwe: [CWE-1059], nist-800-53: [IR-4, IR-8], cis-v8: ["17.1", "17.2"], samm: [O-IM-1-B]}
#   countermeasure: {kind: policy, text: "Enter the number or address of who is on call in `owner.contact`."}
package rearguard.response.critical_asset_without_contact

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["owner", "contact"]} if {
	_is_judged
	assets.is_nobody(assets.text(["owner", "contact"]))
	assets.expects("owner.contact")
	message := sprintf("%s has criticality %d, and nothing says how to reach %s", [assets.title, input.criticality, input.owner.team])
}

_is_judged if {
	assets.live
	input.criticality >= 4
}

subject contains [] if _is_judged
