# METADATA
# title: Asset in use that nobody owns
# description: Without an owner nobody patches it, answers when it is attacked, or says that it can go. Such machines are what outlives every clean-up.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-17]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(4)", PM-5], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Assign a team that answers for it, or retire it."}
package rearguard.decommissioning.asset_without_owner

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["owner", "team"]} if {
	assets.live
	assets.absent(["owner", "team"])
	assets.absent(["owner", "contact"])
	assets.expects("owner.team")
	message := sprintf("%s is %s and has no owner", [assets.title, input.status])
}

deny contains {"message": message, "path": ["owner", "team"]} if {
	assets.live
	team := input.owner.team
	assets.is_nobody(team)
	message := sprintf("%s is %s, and its owner is %q", [assets.title, input.status, team])
}

subject contains [] if assets.live
