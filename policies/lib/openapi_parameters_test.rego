package rearguard.lib.openapi_parameters_test

import data.rearguard.lib.openapi_parameters

test_names_of_a_route if {
	openapi_parameters.names("/a/{b}/c-{d}/{}/{e") == ["b", "d", ""]
}

test_parameters_of_the_path_and_of_a_reference if {
	operations := openapi_parameters.operations with input as {
		"openapi": "3.0.0",
		"paths": {"/a": {
			"parameters": [{"name": "b"}],
			"get": {"parameters": [{"$ref": "#/components/parameters/C"}, {"$ref": "d.yaml"}]},
		}},
		"components": {"parameters": {"C": {"name": "c"}}},
	}
	[parameter.value | some operation in operations; some parameter in operation.parameters] == [{"name": "b"}, {"name": "c"}, null]
}
