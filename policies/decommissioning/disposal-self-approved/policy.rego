# METADATA
# title: Disposal approved by whoever asked for it or carried it out
# description: Approvals are there so that a second pair of eyes sees what cannot be undone. One person in two of these parts is one pair.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-16]
#   controls: {cwe: [CWE-1059], nist-800-53: [AC-5, CM-3], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Have somebody else approve it, and enter who that was."}
package rearguard.decommissioning.disposal_self_approved

import data.rearguard.lib.assets

_approvals := assets.list(["decommission", "approvals"])

deny contains {"message": message, "path": ["decommission", "approvals", i, "by"], "related": related} if {
	some i, approval in _approvals
	some record in assets.list(["decommission", "sanitization"])
	_same(approval.by, record.performed_by)
	message := sprintf("%s approved the disposal of %s for %s and wiped it", [approval.by, assets.title, object.get(approval, "role", "?")])
	related := [{"message": "wiped by", "path": ["decommission", "sanitization"]}]
}

deny contains {"message": message, "path": ["decommission", "approvals", i, "by"], "related": related} if {
	some i, approval in _approvals
	some j, other in _approvals
	j < i
	_same(approval.by, other.by)
	approval.role != other.role
	message := sprintf("%s approved the disposal of %s both for %s and for %s", [approval.by, assets.title, other.role, approval.role])
	related := [{"message": "the other approval", "path": ["decommission", "approvals", j, "by"]}]
}

_same(one, other) if lower(trim_space(one)) == lower(trim_space(other))

subject contains ["decommission", "approvals", i] if some i, _ in _approvals
