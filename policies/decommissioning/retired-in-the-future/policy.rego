# METADATA
# title: Asset out of use as of a day that is still to come
# description: What leaves its service only in some weeks is still in use, must be patched and watched, and is not to be cut off. A status that runs ahead of its date makes both sides wrong.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity, availability]
#   aliases: [DL-02]
#   controls: {cwe: [CWE-1059], nist-800-53: ["CM-8(1)"], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter the day as `plan.decommission_by` with the status `decommissioning` until it has come, or correct the date."}
package rearguard.decommissioning.retired_in_the_future

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["decommission", "retired_on"]} if {
	assets.gone
	date := input.decommission.retired_on
	assets.ahead(date)
	message := sprintf("%s is %s, but is taken out of use only on %s", [assets.title, assets.status, date])
}

deny contains {"message": message, "path": ["decommission", "disposed_on"]} if {
	input.status == "disposed"
	date := input.decommission.disposed_on
	assets.ahead(date)
	message := sprintf("%s is disposed of, but leaves only on %s", [assets.title, date])
}

subject contains [] if assets.gone
