# What OpenAPI 3 and Swagger 2 descriptions have in common: schemes, operations and what
# they require.
package rearguard.lib.openapi

_methods := {"get", "put", "post", "delete", "options", "head", "patch", "trace"}

# Every security scheme by its name, with its path.
schemes contains {"name": name, "value": value, "path": path} if {
	some prefix in [["components", "securitySchemes"], ["securityDefinitions"]]
	some name, value in object.get(input, prefix, {})
	is_object(value)
	path := array.concat(prefix, [name])
}

# Every operation with its method, route and path.
operations contains {"method": method, "route": route, "value": value, "path": path} if {
	some route, item in input.paths
	some method, value in item
	method in _methods
	is_object(value)
	path := ["paths", route, method]
}

# Everything that is required: by the description as a whole, or by one operation. Each is
# one entry of a scheme: {"scheme", "scopes", "path"}.
requirements contains {"scheme": scheme, "scopes": scopes, "path": path} if {
	some place in _places
	some entry in _entries(place.value)
	some scheme, scopes in entry.value
	path := array.concat(array.concat(place.path, entry.step), [scheme])
}

_places contains {"value": input.security, "path": ["security"]}

_places contains {"value": operation.value.security, "path": path} if {
	some operation in operations
	path := array.concat(operation.path, ["security"])
}

# A list of alternatives; a single one is sometimes written without the list.
_entries(value) := [{"value": entry, "step": [index]} |
	some index, entry in value
	is_object(entry)
] if {
	is_array(value)
} else := [{"value": value, "step": []}] if {
	is_object(value)
} else := []

# Whether the description asks for anything at all, everywhere.
is_required if {
	count(input.security) > 0
}

# An operation by method and route, for messages.
label(operation) := sprintf("%s %s", [upper(operation.method), operation.route])
