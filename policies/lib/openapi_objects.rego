# Every object of an OpenAPI or Swagger description with what the specification calls it.
#
# What the objects of versions 2.0, 3.0 and 3.1 hold stands once in `policies/data/openapi.json`:
# by object its section, the fields that hold further objects (`children`; `X*` is a list and
# `X{}` a map of X), those with plain values, the required ones, the words that a field takes,
# and the component that a reference in its place leads to. The tree is walked once along this
# table, level by level because the engine has no recursion, and all rules share the result.
# Examples, defaults and extensions are not in the table and so never taken for objects.
package rearguard.lib.openapi_objects

# The version whose table holds; 3.2 adds to 3.1 and is read like it.
version := "2.0" if {
	startswith(_stated, "2")
	input.swagger != null
} else := "3.0" if {
	_stated in {"3", "3.0"}
} else := "3.0" if {
	startswith(_stated, "3.0.")
} else := "3.1" if {
	startswith(_stated, "3.")
}

_stated := sprintf("%v", [input.swagger]) if {
	input.swagger != null
} else := sprintf("%v", [input.openapi]) if {
	input.openapi != null
}

# Whether the table holds every field of this version.
is_complete if {
	not startswith(_stated, "3.2")
	version != ""
}

types := data.catalog.openapi.versions[version]

_level_0 := [{"type": "OpenAPI", "value": input, "path": []}] if version != ""

_level_1 := _below(_level_0)

_level_2 := _below(_level_1)

_level_3 := _below(_level_2)

_level_4 := _below(_level_3)

_level_5 := _below(_level_4)

_level_6 := _below(_level_5)

_level_7 := _below(_level_6)

_level_8 := _below(_level_7)

_level_9 := _below(_level_8)

_level_10 := _below(_level_9)

_level_11 := _below(_level_10)

_level_12 := _below(_level_11)

_level_13 := _below(_level_12)

_level_14 := _below(_level_13)

_level_15 := _below(_level_14)

_level_16 := _below(_level_15)

_level_17 := _below(_level_16)

_level_18 := _below(_level_17)

_level_19 := _below(_level_18)

_level_20 := _below(_level_19)

_level_21 := _below(_level_20)

_level_22 := _below(_level_21)

_level_23 := _below(_level_22)

_level_24 := _below(_level_23)

_level_25 := _below(_level_24)

_level_26 := _below(_level_25)

_level_27 := _below(_level_26)

_level_28 := _below(_level_27)

_level_29 := _below(_level_28)

_level_30 := _below(_level_29)

_level_31 := _below(_level_30)

_level_32 := _below(_level_31)

_level_33 := _below(_level_32)

_level_34 := _below(_level_33)

_level_35 := _below(_level_34)

_level_36 := _below(_level_35)

_level_37 := _below(_level_36)

_level_38 := _below(_level_37)

_level_39 := _below(_level_38)

_level_40 := _below(_level_39)

_level_41 := _below(_level_40)

_level_42 := _below(_level_41)

_level_43 := _below(_level_42)

_level_44 := _below(_level_43)

_below(nodes) := array.concat(_fields(nodes), _entries(nodes))

_fields(nodes) := [{"type": type, "value": value, "path": path} |
	known := types
	some node in nodes
	children := known[node.type].children
	is_object(node.value)
	some key, value in node.value
	type := children[key]
	type_name(value) in _nested
	path := array.concat(node.path, [key])
]

_entries(nodes) := array.concat(
	[{"type": type, "value": value, "path": path} |
		known := types
		some node in nodes
		type := known[node.type].each
		is_object(node.value)
		some key, value in node.value
		is_object(value)
		not startswith(key, "x-")
		path := array.concat(node.path, [key])
	],
	[{"type": type, "value": value, "path": path} |
		known := types
		some node in nodes
		type := known[node.type].list
		is_array(node.value)
		some key, value in node.value
		is_object(value)
		path := array.concat(node.path, [key])
	],
)

_nested := {"array", "object"}

# Objects, maps and lists: {"type", "value", "path"}, the outer ones first.
nodes := [node |
	some level in _levels
	some node in level
]

_levels := [
	_level_0,
	_level_1,
	_level_2,
	_level_3,
	_level_4,
	_level_5,
	_level_6,
	_level_7,
	_level_8,
	_level_9,
	_level_10,
	_level_11,
	_level_12,
	_level_13,
	_level_14,
	_level_15,
	_level_16,
	_level_17,
	_level_18,
	_level_19,
	_level_20,
	_level_21,
	_level_22,
	_level_23,
	_level_24,
	_level_25,
	_level_26,
	_level_27,
	_level_28,
	_level_29,
	_level_30,
	_level_31,
	_level_32,
	_level_33,
	_level_34,
	_level_35,
	_level_36,
	_level_37,
	_level_38,
	_level_39,
	_level_40,
	_level_41,
	_level_42,
	_level_43,
	_level_44,
]

# Objects of the specification that stand here themselves.
objects := [node |
	known := types
	some node in nodes
	known[node.type].section
	is_object(node.value)
	not _is_reference(node)
]

# What stands elsewhere: {"type", "target", "path", "value"}; the path leads to the text.
references := [{"type": node.type, "target": target, "path": path, "value": node.value} |
	some node in nodes
	target := node.value["$ref"]
	is_string(target)
	path := array.concat(node.path, ["$ref"])
]

# From version 3.1 on a schema may say more beside its reference.
_is_reference(node) if {
	is_string(node.value["$ref"])
	version != "3.1"
}

_is_reference(node) if {
	is_string(node.value["$ref"])
	count(node.value) == 1
}

# What several rules look for has a name of its own below, since functions are not cached.
of_type(type) := [node |
	some node in objects
	node.type == type
]

operations := of_type("Operation")

parameters := of_type("Parameter")

responses := of_type("Response")

media_types := of_type("Media Type")

# Whatever states `type` and limits: schemas, and in version 2 parameters, items and headers.
typed := [node |
	known := types
	some node in objects
	known[node.type].typed
	not _is_body(node)
]

_is_body(node) if node.value["in"] == "body"


schemas := of_type("Schema")

servers := of_type("Server")

path_items := of_type("Path Item")

# The responses of one operation, by status.
outcomes := of_type("Responses")

# The types that something takes; none where it does not say.
type_words(value) := {value.type} if {
	is_string(value.type)
} else := {word | some word in value.type} if {
	is_array(value.type)
} else := set()

# Something typed that nothing else limits: no fixed values, and not part of a whole that
# could.
open := [node |
	some node in typed
	not _is_limited(node)
	path := node.path
	not "allOf" in path
]

_limiting := {"$ref", "allOf", "anyOf", "const", "enum", "oneOf", "readOnly", "x-extensible-enum"}

_is_limited(node) if {
	some key, _ in node.value
	key in _limiting
}

# What a reference leads to in this file; nothing where it leads nowhere or elsewhere.
resolve(target) := value if {
	startswith(target, "#/")
	value := object.get(input, steps(target), null)
	value != null
} else := value if {
	startswith(target, "#/")
	value := object.get(input, _with_numbers(steps(target)), null)
	value != null
}

# The way that a reference describes, with what `~` and `%` stand for.
steps(target) := [step |
	some part in split(trim_prefix(target, "#/"), "/")
	step := replace(replace(_plain(part), "~1", "/"), "~0", "~")
]

_plain(text) := urlquery.decode(replace(text, "+", "%2B")) if {
	contains(text, "%")
} else := text

# Places in lists are numbers.
_with_numbers(steps) := [_number(step) | some step in steps]

_number(step) := to_number(step) if {
	regex.match(`^[0-9]{1,6}$`, step)
} else := step

leads_somewhere(reference) if {
	resolve(reference.target) != null
}

# The section of the components that a reference leads to a component of; empty where it
# leads to something else.
section_of(target) := ["components", steps(target)[1]] if {
	version != "2.0"
	steps(target)[0] == "components"
	count(steps(target)) == 3
} else := [steps(target)[0]] if {
	version == "2.0"
	steps(target)[0] in {"definitions", "parameters", "responses", "securityDefinitions"}
	count(steps(target)) == 2
} else := []

# The section in which an object of a type is defined.
place_of(type) := concat("/", ["components", types[type].component]) if {
	version != "2.0"
} else := "definitions" if {
	types[type].component == "schemas"
} else := types[type].component

# The object itself, or what its reference leads to.
target_of(value) := resolve(value["$ref"]) if {
	is_string(value["$ref"])
} else := value

# Places for `related`, beside the first: enough to see the pattern.
others(places) := [{"message": "and here", "path": place.path} |
	some place in array.slice(places, 1, 6)
]

# How many there are of something, for messages.
amount(places, noun) := sprintf("1 %s", [noun]) if count(places) == 1

amount(places, noun) := sprintf("%d %ss", [count(places), noun]) if count(places) != 1

# How the specification calls an object, for messages.
title("OpenAPI") := "description"

title(type) := sprintf("%s object", [lower(type)]) if type != "OpenAPI"

# Where the specification describes an object, for messages.
section(type) := sprintf("OpenAPI %s, section %s", [version, types[type].section]) if {
	version != "2.0"
} else := sprintf("Swagger 2.0, %s", [types[type].section])
