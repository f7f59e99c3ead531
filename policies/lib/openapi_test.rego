package rearguard.lib.openapi_test

import data.rearguard.lib.openapi

test_schemes_of_both_versions if {
	three := openapi.schemes with input as {"components": {"securitySchemes": {"key": {"type": "apiKey"}}}}
	two := openapi.schemes with input as {"securityDefinitions": {"key": {"type": "apiKey"}}}
	{scheme.name | some scheme in three} == {scheme.name | some scheme in two}
}

test_requirements_of_the_whole_and_of_operations if {
	requirements := openapi.requirements with input as {
		"security": [{"a": []}],
		"paths": {"/x": {"get": {"security": [{"b": ["read"]}]}, "parameters": []}},
	}
	{requirement.path | some requirement in requirements} == {
		["security", 0, "a"],
		["paths", "/x", "get", "security", 0, "b"],
	}
}
