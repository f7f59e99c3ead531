# METADATA
# title: Owner of an asset has left or is no known team
# description: "The list has an owner, so nobody looks for one. But the person has left or the team is not among those of the organisation: nobody patches it, answers when it is attacked, or says that it can go."
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-17]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(4)", PM-5], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Assign a team that answers for it, or retire it."}
package rearguard.decommissioning.owner_gone

import data.rearguard.lib.assets

deny contains {"message": message, "path": path, "related": related} if {
	assets.live
	some i, one in assets.list(["links", "people"])
	one.status in {"retired", "disposed"}
	path := split(one.role, ".")
	message := sprintf("%s is %s, and its %s %s has left", [assets.title, input.status, _names[one.role], one.text])
	related := [{"message": sprintf("%s is %s here", [one.text, one.status]), "path": ["links", "people", i]}]
}

deny contains {"message": message, "path": path} if {
	assets.live
	some one in assets.list(["links", "people"])
	one.known == false
	path := split(one.role, ".")
	message := sprintf("%s is %s, and its owner %s is none of the teams that are known", [assets.title, input.status, one.text])
}

_names := {"owner.team": "owner", "owner.contact": "contact", "custodian": "custodian", "data_owner": "data owner"}

subject contains [] if assets.live
