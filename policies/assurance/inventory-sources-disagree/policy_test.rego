package rearguard.assurance.inventory_sources_disagree_test

import data.rearguard.assurance.inventory_sources_disagree

_found(doubt) := found if {
	found := inventory_sources_disagree.deny with input as object.union({"topic": "conflict", "message": "m"}, doubt)
}

test_the_other_place_is_told_where_there_is_one if {
	_found({"related": {"message": "first listed here"}}) == {{"message": "m", "path": [], "related": [{"message": "first listed here", "path": ["related"]}]}}
	_found({}) == {{"message": "m", "path": [], "related": []}}
}
