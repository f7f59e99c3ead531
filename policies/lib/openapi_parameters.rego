# The parameters that each operation takes, with those of its path, references followed.
package rearguard.lib.openapi_parameters

import data.rearguard.lib.openapi_objects

# Every path item of `paths` that stands here itself: {"route", "value", "path"}.
routes := [{"route": route, "value": value, "path": ["paths", route]} |
	some route, value in input.paths
	is_object(value)
	startswith(route, "/")
]

# The names in the braces of a route.
names(route) := [name |
	some part in array.slice(split(route, "{"), 1, 1000)
	contains(part, "}")
	name := split(part, "}")[0]
]

# Parameters of the value at a path: {"value", "path"}; the value is null where a reference
# cannot be followed.
listed(value, path) := [{"value": parameter, "path": place} |
	is_array(value.parameters)
	some index, stated in value.parameters
	parameter := _resolved(stated)
	place := array.concat(path, ["parameters", index])
]

_resolved(stated) := parameter if {
	parameter := openapi_objects.target_of(stated)
	is_object(parameter)
} else := null

_methods := ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

# Operations below paths: {"route", "method", "parameters", "is_known", "path", "item"}.
operations := [{"route": route.route, "method": method, "value": value, "parameters": parameters, "path": path} |
	some route in routes
	shared := listed(route.value, route.path)
	some method in _methods
	value := route.value[method]
	is_object(value)
	path := array.concat(route.path, [method])
	parameters := array.concat(shared, listed(value, path))
]

# Every list of parameters, by itself.
lists := array.concat(
	[listed(operation.value, operation.path) | some operation in openapi_objects.operations],
	[listed(item.value, item.path) | some item in openapi_objects.path_items],
)
