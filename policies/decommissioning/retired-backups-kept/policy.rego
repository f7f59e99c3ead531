# METADATA
# title: Backups of an asset out of use have no end
# description: Backups hold everything that was wiped on the machine, and nobody looks after them once it is gone. The longer they are kept, the more of them are copied, moved and lost.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality]
#   aliases: [DL-13]
#   controls: {cwe: [CWE-212], attack: [T1530], nist-800-53: [MP-6, SI-12, CP-9], cis-v8: ["3.4", "3.5"], samm: [O-OM-2-A]}
#   countermeasure: {kind: remove, text: "Delete them, or set a day on which they expire, and enter `disposed_on` or `expires_on`."}
package rearguard.decommissioning.retired_backups_kept

import data.rearguard.lib.asset_checklist
import data.rearguard.lib.assets

deny contains {"message": message, "path": step.path, "related": _why} if {
	assets.gone
	some step in asset_checklist.left
	step.name == "backups"
	_expiry == ""
	message := sprintf("%s is %s, and %s", [assets.title, assets.since, asset_checklist.said(step)])
}

deny contains {"message": message, "path": ["decommission", "checklist", "backups"], "related": _why} if {
	assets.gone
	assets.may_hold_data
	"backups" in asset_checklist.unsaid
	message := sprintf("%s is %s, and nothing is said of its backups", [assets.title, assets.since])
}

deny contains {"message": message, "path": ["decommission", "checklist", "backups", "expires_on"], "related": _why} if {
	assets.gone
	some step in asset_checklist.left
	step.name == "backups"
	assets.past(_expiry)
	message := sprintf("the backups of %s (%s) were to expire on %s, and nothing says that they are gone", [assets.title, assets.since, _expiry])
}

_expiry := assets.text(["decommission", "checklist", "backups", "expires_on"])

_why := [{"message": "its status", "path": ["status"]}]

subject contains [] if assets.gone
