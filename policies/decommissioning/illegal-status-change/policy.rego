# METADATA
# title: Asset went from one status to another that cannot follow
# description: A life has an order. What is retired does not come back into use unseen, and what is destroyed does not come back at all. A step that the order does not have is a slip of the pen, or somebody has put a machine back to work that nobody patches any more.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-01]
#   controls: {cwe: [CWE-841], nist-800-53: [CM-3, SA-3], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Correct the entry, or record the steps that were left out. What is used again after retirement is best entered as a new asset."}
package rearguard.decommissioning.illegal_status_change

import data.rearguard.lib.assets

_may_become := {
	"planned": {"building", "disposed"},
	"building": {"active", "decommissioning"},
	"active": {"legacy", "decommissioning", "lost"},
	"legacy": {"decommissioning", "active", "lost"},
	"decommissioning": {"retired", "active", "lost"},
	"retired": {"disposed", "decommissioning", "lost"},
	"lost": {"retired", "disposed"},
	"disposed": set(),
}

deny contains {"message": message, "path": ["history", i, "to"]} if {
	some i, step in assets.list(["history"])
	_is_illegal(step.from, step.to)
	message := sprintf("%s went from %s to %s%s", [assets.title, step.from, step.to, _on(step)])
}

# Compared with the inventory as it was at the base of the change.
deny contains {"message": message, "path": ["status"]} if {
	before := input.links.before
	_is_illegal(before, input.status)
	count(assets.list(["history"])) == 0
	message := sprintf("%s goes from %s to %s with this change", [assets.title, before, input.status])
}

_is_illegal(from, to) if {
	to in object.keys(_may_become)
	to != from
	allowed := _may_become[from]
	not to in allowed
}

_on(step) := sprintf(" on %s", [step.at]) if is_string(step.at)

else := ""

subject contains []
