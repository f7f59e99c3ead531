# METADATA
# title: Asset in use past its end of support
# description: Flaws found in it from now on stay open until it is replaced. A plan says when that ends, but does not protect it before, so it needs to be shielded or its risk to be accepted by somebody by name.
# related_resources: [{ref: "https://endoflife.date"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-15]
#   controls: {cwe: [CWE-1104], attack: [T1190, T1210], nist-800-53: [SA-22], cis-v8: ["2.2", "12.1"], samm: [O-EM-1-B]}
#   countermeasure: {kind: patch, text: "Replace it now, or record an exception with compensating controls until the plan is carried out."}
package rearguard.patching.asset_past_end_of_life

import data.rearguard.lib.asset_support
import data.rearguard.lib.assets

deny contains {"message": message, "path": asset_support.past.path} if {
	_is_judged
	asset_support.planned
	not asset_support.excepted
	message := sprintf("%s is %s%s: %s", [assets.title, input.status, _until, asset_support.past.said])
}

_until := sprintf(", to be gone by %s", [input.plan.decommission_by]) if is_string(input.plan.decommission_by)

else := ""

_is_judged if {
	assets.live
	not assets.grants_access
}

subject contains [] if _is_judged
