# METADATA
# title: Asset in use although its day of retirement has passed
# description: The record says that it was taken out of use, the status says that it runs. Whoever believes the date leaves it out of patching and monitoring, whoever believes the status keeps its access open.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-02]
#   controls: {cwe: [CWE-672], nist-800-53: ["CM-8(1)"], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Find out which of the two is true, and correct the other."}
package rearguard.decommissioning.in_use_after_retirement_date

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["decommission", field], "related": related} if {
	assets.live
	some field in ["retired_on", "disposed_on"]
	date := input.decommission[field]
	assets.past(date)
	message := sprintf("%s is %s, but was taken out of use on %s", [assets.title, input.status, date])
	related := [{"message": "its status", "path": ["status"]}]
}

subject contains [] if assets.live
