package rearguard.assurance.inventory_table_irregular_test

import data.rearguard.assurance.inventory_table_irregular

_found(topic) := found if {
	found := inventory_table_irregular.deny with input as {"topic": topic, "message": "the row has 2 cells, the header has 3"}
}

# A row that does not fit is a problem of the file as well, so no fixture can have one.
test_rows_and_headers_are_told if {
	_found("ragged-row") == {{"message": "the row has 2 cells, the header has 3", "path": []}}
	_found("header") == _found("ragged-row")
	_found("conflict") == set()
}
