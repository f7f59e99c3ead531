package rearguard.lib.asset_checklist_test

import data.rearguard.lib.asset_checklist

_checklist(steps) := {"decommission": {"checklist": steps}}

_step(name, value) := step if {
	steps := asset_checklist.steps with input as _checklist({name: value}) with data.context.as_of as "2026-11-01"
	some step in steps
	step.name == name
}

test_states if {
	_step("dns", {"removed_on": "2026-04-01"}) == {"name": "dns", "path": ["decommission", "checklist", "dns"], "state": "done", "date": "2026-04-01"}
	_step("dns", {"removed_on": "2026-12-01"}) == {"name": "dns", "path": ["decommission", "checklist", "dns", "removed_on"], "state": "ahead", "date": "2026-12-01"}
	_step("dns", {"pending": true}) == {"name": "dns", "path": ["decommission", "checklist", "dns", "pending"], "state": "pending", "date": ""}
	_step("dns", {"not_applicable": "no records"}).state == "exempt"
	_step("dns", {"not_applicable": ""}).path == ["decommission", "checklist", "dns", "not_applicable"]
	_step("dns", {"removed_on": null}).state == "unclear"
	_step("dns", null).state == "unclear"
	_step("dns", {"pending": false}).state == "open"
	_step("backups", {"expires_on": "2027-01-01"}).state == "open"
}

test_unsaid_where_others_are_said if {
	ours := {"sources": [{"reader": "rearguard", "role": "declares"}]}
	unsaid := asset_checklist.unsaid with input as object.union(ours, _checklist({"firewall": {"pending": true}}))
	"dns" in unsaid
	not "firewall" in unsaid
	asset_checklist.unsaid == set() with input as object.union(ours, {"decommission": {}})
	asset_checklist.unsaid == set() with input as _checklist({"firewall": {"pending": true}})
	asset_checklist.unsaid == {"dns"} with input as {"links": {"stated": ["decommission.checklist.dns"]}}
}

test_left if {
	left := asset_checklist.left with data.context.as_of as "2026-11-01"
		with input as _checklist({
			"dns": {"pending": true}, "iam": {"removed_on": "2026-12-01"}, "licences": {},
			"firewall": {"removed_on": "2026-04-01"}, "keys": {"not_applicable": "none"}, "logging": {"archived_on": null},
		})
	{step.name | some step in left} == {"dns", "iam", "licences"}
}

test_every_step_has_a_label if {
	steps := asset_checklist.steps with input as {}
	count(steps) == 15
	every step in steps {
		asset_checklist.label(step.name) != ""
	}
}
