package rearguard.lib.openapi_values_test

import data.rearguard.lib.openapi_values

_document := {"openapi": "3.0.0", "components": {"schemas": {"A": {"type": "integer", "maximum": 3}}}}

_flaws(schema, value) := {[flaw.step, flaw.flaw] | some flaw in openapi_values.flaws(schema, value)}

test_types if {
	found := _flaws({"type": "string"}, 1) with input as _document
	found == {[[], "is no string"]}
	whole := _flaws({"type": "integer"}, 1.0) with input as _document
	whole == set()
	nothing := _flaws({"type": "integer"}, null) with input as _document
	nothing == set()
	variable := _flaws({"type": "integer"}, "${a}") with input as _document
	variable == set()
}

test_values_and_limits if {
	found := {flaw |
		some [schema, value] in [
			[{"enum": ["a"]}, "b"],
			[{"$ref": "#/components/schemas/A"}, 4],
			[{"minimum": 2}, 1],
			[{"maxLength": 1}, "ab"],
			[{"minLength": 1}, ""],
			[{"maxItems": 1}, [1, 2]],
			[{"minItems": 1}, []],
			[{"required": ["a"], "properties": {"a": {}}}, {}],
		]
		some flaw in _flaws(schema, value) with input as _document
	}
	{flaw[1] | some flaw in found} == {
		"is none of the values that are allowed",
		"is above the maximum 3",
		"is below the minimum 2",
		"is longer than 1",
		"is shorter than 1",
		"has more than 1 items",
		"has fewer than 1 items",
		"lacks the property a",
	}
}

test_parts_of_values if {
	schema := {"properties": {"a": {"items": {"type": "string"}}}}
	found := _flaws(schema, {"a": ["b", 1]}) with input as _document
	found == {[["a", 1], "is no string"]}
}
