package rearguard.lib.openapi_objects_test

import data.rearguard.lib.openapi_objects

_three := {
	"openapi": "3.0.3",
	"paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/B"}}}}},
	"components": {"schemas": {"A": {"type": "object", "properties": {"type": {"type": "string"}}, "example": {"type": {}}}}},
}

test_objects_are_known_by_their_place if {
	objects := openapi_objects.objects with input as _three
	{[one.type, one.path] | some one in objects} == {
		["OpenAPI", []],
		["Paths", ["paths"]],
		["Path Item", ["paths", "/a"]],
		["Operation", ["paths", "/a", "get"]],
		["Responses", ["paths", "/a", "get", "responses"]],
		["Components", ["components"]],
		["Schema", ["components", "schemas", "A"]],
		["Schema", ["components", "schemas", "A", "properties", "type"]],
	}
}

test_what_refers_is_a_reference if {
	references := openapi_objects.references with input as _three
	{[one.type, one.target, one.path] | some one in references} == {["Response", "#/components/responses/B", ["paths", "/a", "get", "responses", "200", "$ref"]]}
}

test_versions if {
	versions := {version |
		some stated in [{"swagger": "2.0"}, {"swagger": 2}, {"openapi": "3.0.0"}, {"openapi": "3.1.1"}, {"openapi": "3.2.0"}, {"openapi": "4"}]
		version := openapi_objects.version with input as stated
	}
	versions == {"2.0", "3.0", "3.1"}
}

test_places_of_references if {
	document := {"openapi": "3.1.0", "paths": {"/a/{id}": [{"b": 1}]}}
	one := openapi_objects.resolve("#/paths/~1a~1%7Bid%7D/0/b") with input as document
	one == 1
	not openapi_objects.resolve("#/paths/b") with input as document
	not openapi_objects.resolve("b.yaml#/paths") with input as document
}

test_signs_in_references if {
	openapi_objects.steps("#/paths/~1a(b={c})~1d+e&f?g#h/%24i") == ["paths", "/a(b={c})/d+e&f?g#h", "$i"]
}

test_sections_of_references if {
	three := openapi_objects.section_of("#/components/schemas/A") with input as {"openapi": "3.0.0"}
	inside := openapi_objects.section_of("#/components/schemas/A/properties/b") with input as {"openapi": "3.0.0"}
	two := openapi_objects.section_of("#/definitions/A") with input as {"swagger": "2.0"}
	[three, inside, two] == [["components", "schemas"], [], ["definitions"]]
}

test_parts_of_a_whole_are_not_open if {
	open := openapi_objects.open with input as {"openapi": "3.0.0", "components": {"schemas": {
		"A": {"allOf": [{"type": "string"}]},
		"B": {"type": "string", "enum": ["c"]},
		"D": {"type": "string"},
	}}}
	[one.path | some one in open] == [["components", "schemas", "D"]]
}
