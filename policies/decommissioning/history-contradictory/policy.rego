# METADATA
# title: History of an asset contradicts itself
# description: The history is the proof of what happened to an asset and when. Steps that do not join, dates that run backwards or a last step that is not the present status make it worthless in an audit.
# custom:
#   severity: medium
#   precision: high
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-01]
#   controls: {cwe: [CWE-841], nist-800-53: [CM-3, SA-3], cis-v8: ["1.1"], samm: [O-OM-2-B]}
#   countermeasure: {kind: policy, text: "Complete the history in the order in which things happened, and let its last step lead to the present status."}
package rearguard.decommissioning.history_contradictory

import data.rearguard.lib.assets

_steps := assets.list(["history"])

deny contains {"message": message, "path": ["history", i, "from"], "related": related} if {
	some i, step in _steps
	before := _before(i)
	_differ(before.to, step.from)
	message := sprintf("%s goes on from %s in its history, but the step before led to %s", [assets.title, step.from, before.to])
	related := [{"message": "the step before", "path": _place(i, "to")}]
}

deny contains {"message": message, "path": ["history", i, "at"], "related": related} if {
	some i, step in _steps
	before := _before(i)
	is_string(step.at)
	step.at < before.at
	message := sprintf("%s became %s on %s, before the step that comes first in its history (%s)", [assets.title, step.to, step.at, before.at])
	related := [{"message": "the step before", "path": _place(i, "at")}]
}

deny contains {"message": message, "path": ["status"], "related": related} if {
	last := _before(count(_steps))
	_differ(last.to, input.status)
	message := sprintf("%s is %s, but its history ends in %s", [assets.title, input.status, last.to])
	related := [{"message": "the last step", "path": _place(count(_steps), "to")}]
}

_before(i) := _steps[i - 1]

_place(i, key) := ["history", i - 1, key]

_differ(one, other) if {
	one != other
	count({one, other} & {"unknown"}) == 0
}

subject contains []
