# METADATA
# title: Asset disposed of without the approvals it needs
# description: Disposal cannot be undone. The owner says that it is not needed any more, security that nothing is left on it, and for confidential data their owner that they may go.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity, availability]
#   aliases: [DL-16]
#   controls: {cwe: [CWE-1059], nist-800-53: [AC-5, CM-3, "MP-6(1)"], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Have those who are missing decide, and enter who they are and when under `decommission.approvals`."}
package rearguard.decommissioning.disposal_not_approved

import data.rearguard.lib.assets
import data.rearguard.lib.sanitisation

# Asked of inventories that record approvals, of this asset or another.
deny contains {"message": message, "path": ["decommission", "approvals"]} if {
	input.status == "disposed"
	assets.stated("decommission.approvals")
	given := {approval.role | some approval in assets.list(["decommission", "approvals"]); is_string(approval.by)}
	missing := sort([role | some role in _roles; not role in given])
	count(missing) > 0
	message := sprintf("%s is %s without the approval of %s", [assets.title, assets.since, concat(", ", [_title[role] | some role in missing])])
}

_roles contains "owner"

_roles contains "security"

_roles contains "data_owner" if sanitisation.classification in {"confidential", "restricted"}

_title := {"owner": "its owner", "security": "security", "data_owner": "the owner of its data"}

subject contains [] if input.status == "disposed"
