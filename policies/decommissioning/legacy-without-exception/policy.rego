# METADATA
# title: Legacy asset without exception and without plan
# description: Keeping what is beyond its support is a risk that somebody must have accepted, or that somebody must be ending. Where neither is written down, nobody decides about it.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-05]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, RA-7], cis-v8: ["2.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Enter when it will be gone (`plan`), what replaces it (`replaced_by`), or who accepts the risk until when (`exception`)."}
package rearguard.decommissioning.legacy_without_exception

import data.rearguard.lib.asset_support
import data.rearguard.lib.assets

deny contains {"message": message, "path": ["status"]} if {
	input.status == "legacy"
	not asset_support.planned
	not asset_support.excepted
	not asset_support.past
	_is_asked
	message := sprintf("%s is legacy, with neither an exception nor a plan", [assets.title])
}

_is_asked if {
	some field in ["plan", "exception", "replaced_by"]
	assets.expects(field)
}

subject contains [] if input.status == "legacy"
