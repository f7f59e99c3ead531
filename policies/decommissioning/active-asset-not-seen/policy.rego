# METADATA
# title: Asset said to be in use that was not seen for long
# description: What has not been on the network or logged in for months is either gone and the inventory is wrong, or it is on, forgotten, and missing its patches. Unused accounts are taken over without anybody noticing.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-19]
#   controls: {cwe: [CWE-672], attack: [T1078], nist-800-53: [CM-8, "CM-7(1)", "AC-2(3)"], cis-v8: ["1.2", "5.3"], samm: [O-OM-1-B]}
#   countermeasure: {kind: remove, text: "Ask the owner whether it is still needed; retire it, or find out why nothing sees it."}
#   parameters: {max_days: {default: 90, description: days for which an asset in use may not be seen}}
package rearguard.decommissioning.active_asset_not_seen

import data.rearguard.lib.assets

deny contains {"message": message, "path": ["last_seen"]} if {
	input.status in {"active", "legacy"}
	date := input.last_seen
	days := assets.age(date)
	days > data.parameters.active_asset_not_seen.max_days
	message := sprintf("%s is %s, but was last seen on %s, %d days ago", [assets.title, input.status, date, days])
}

subject contains ["last_seen"] if is_string(input.last_seen)
