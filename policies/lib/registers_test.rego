package rearguard.lib.registers_test

import data.rearguard.lib.registers

test_dates_have_ages if {
	found := registers.dates({"last_reviewed"}) with data.document.scalars as [
		{"key": "last-reviewed", "value": "2026-10-31", "path": ["a"]},
		{"key": "last_reviewed", "value": "soon", "path": ["b"]},
		{"key": "reviewer", "value": "2026-10-31", "path": ["c"]},
	]
		with data.context.as_of as "2026-11-01"
	found == {{"key": "last-reviewed", "value": "2026-10-31", "path": ["a"], "age": 1}}
}
