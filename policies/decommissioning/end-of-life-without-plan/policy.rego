# METADATA
# title: Asset past its end of support, and nothing plans its end
# description: Flaws found in it from now on stay open for good, and attackers look for such machines first. Without a plan, a replacement or an accepted risk with an end, it will simply stay.
# related_resources: [{ref: "https://endoflife.date"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-04]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, PM-5], cis-v8: ["2.2"], samm: [O-OM-3-B]}
#   countermeasure: {kind: patch, text: "Move to a supported version. Until then enter a plan (`plan.decommission_by`, `plan.replaced_by`), the contract that pays for extended support (`eol.contract_ref`, `eol.extended_until`), or an approved `exception`."}
package rearguard.decommissioning.end_of_life_without_plan

import data.rearguard.lib.asset_support
import data.rearguard.lib.assets

deny contains {"message": message, "path": asset_support.past.path} if {
	_is_judged
	not asset_support.planned
	not asset_support.excepted
	message := sprintf("%s is %s and nothing plans its end: %s", [assets.title, input.status, asset_support.past.said])
}

_is_judged if {
	assets.live
	not assets.grants_access
}

subject contains [] if _is_judged
