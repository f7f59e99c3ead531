package rearguard.assurance.inventory_asset_ambiguous_test

import data.rearguard.assurance.inventory_asset_ambiguous

_found(doubt) := found if {
	found := inventory_asset_ambiguous.deny with input as object.union({"topic": "duplicate-id", "message": "m"}, doubt)
}

test_the_other_place_is_told_where_there_is_one if {
	_found({"related": {"message": "first listed here"}}) == {{"message": "m", "path": [], "related": [{"message": "first listed here", "path": ["related"]}]}}
	_found({}) == {{"message": "m", "path": [], "related": []}}
}
