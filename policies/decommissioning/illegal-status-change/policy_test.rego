package rearguard.decommissioning.illegal_status_change_test

import data.rearguard.decommissioning.illegal_status_change

_change(before, status, history) := found if {
	found := illegal_status_change.deny with input as {"id": "db-1", "status": status, "history": history, "links": {"before": before}}
}

test_the_base_of_the_change_is_compared if {
	_change("retired", "active", []) == {{"message": "db-1 goes from retired to active with this change", "path": ["status"]}}
	_change("active", "decommissioning", []) == set()
	_change("active", "active", []) == set()
}

test_the_history_says_more_than_the_base if {
	steps := [{"from": "active", "to": "decommissioning"}, {"from": "decommissioning", "to": "retired"}]
	_change("active", "retired", steps) == set()
	count(_change("active", "retired", [])) == 1
}

test_unknown_is_no_step if {
	_change("unknown", "active", []) == set()
	_change("disposed", "unknown", []) == set()
}

test_the_whole_order if {
	all := {"planned", "building", "active", "legacy", "decommissioning", "retired", "lost", "disposed"}
	legal := {[from, to] | some from in all; some to in all; _change(from, to, []) == set()}
	legal == {[one, one] | some one in all} | {
		["planned", "building"], ["planned", "disposed"],
		["building", "active"], ["building", "decommissioning"],
		["active", "legacy"], ["active", "decommissioning"], ["active", "lost"],
		["legacy", "decommissioning"], ["legacy", "active"], ["legacy", "lost"],
		["decommissioning", "retired"], ["decommissioning", "active"], ["decommissioning", "lost"],
		["retired", "disposed"], ["retired", "decommissioning"], ["retired", "lost"],
		["lost", "retired"], ["lost", "disposed"],
	}
}
