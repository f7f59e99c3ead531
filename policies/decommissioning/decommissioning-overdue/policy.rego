# METADATA
# title: Asset still in use after the day it was to be gone
# description: A date for the end is set because staying longer is a risk. Once it has passed, nobody feels responsible for patches and access any more, and the asset stays on the network.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-03]
#   controls: {cwe: [CWE-672], attack: [T1190], nist-800-53: [SA-22, CM-8], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Carry the decommissioning out and set the status, or have a new date approved and enter it."}
package rearguard.decommissioning.decommissioning_overdue

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["plan", "decommission_by"], "related": related} if {
	assets.live
	not assets.grants_access
	date := input.plan.decommission_by
	assets.past(date)
	message := sprintf("%s was to be gone by %s and is still %s", [assets.title, date, input.status])
	related := [{"message": "its status", "path": ["status"]}]
}

subject contains [] if assets.live
