# METADATA
# title: Support of an asset ends soon, and nothing plans for it
# description: After that day flaws found in it stay open. Moving away takes months of tests, budget and windows, so the plan has to exist before the day comes.
# related_resources: [{ref: "https://endoflife.date"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-09]
#   controls: {cwe: [CWE-1104], nist-800-53: [SA-22, CP-2], cis-v8: ["2.2"], samm: [O-OM-3-B]}
#   countermeasure: {kind: patch, text: "Enter a plan (`plan.decommission_by`, `plan.replaced_by`, `plan.ticket`), the contract that pays for extended support, or an approved `exception`."}
#   parameters: {days: {default: 180, description: days before the end from when a plan is asked for}}
package rearguard.patching.support_ends_soon

import data.rearguard.lib.asset_support
import data.rearguard.lib.assets

deny contains {"message": message, "path": asset_support.ending.path} if {
	_is_judged
	not asset_support.planned
	not asset_support.excepted
	message := sprintf("%s is %s and nothing plans its end: %s", [assets.title, input.status, asset_support.ending.said])
}

_is_judged if {
	assets.live
	not assets.grants_access
}

subject contains [] if _is_judged
