# Whether values (examples, defaults) keep to their own schemas, as far as that can be told
# without doubt: types, fixed values, limits, and two levels of properties and items.
package rearguard.lib.openapi_values

import data.rearguard.lib.openapi_objects

# What is wrong with a value: {"step", "flaw"}, the step from the value.
flaws(schema, value) := array.concat(
	_here(_whole(schema), value, []),
	array.concat(_inside(_whole(schema), value, []), _deeper(_whole(schema), value)),
)

_whole(schema) := whole if {
	whole := openapi_objects.target_of(schema)
	is_object(whole)
} else := {}

_deeper(schema, value) := [flaw |
	some part in _parts(schema, value)
	some flaw in _inside(_whole(part.schema), part.value, part.step)
]

_inside(schema, value, step) := [flaw |
	some part in _parts(schema, value)
	some flaw in _here(_whole(part.schema), part.value, array.concat(step, part.step))
]

# The parts of a value that have schemas of their own.
_parts(schema, value) := [{"schema": property, "value": value[name], "step": [name]} |
	is_object(schema.properties)
	some name, property in schema.properties
	value[name] != null
] if {
	is_object(value)
} else := [{"schema": schema.items, "value": item, "step": [index]} |
	is_object(schema.items)
	some index, item in value
] if {
	is_array(value)
} else := []

_here(schema, value, step) := [{"step": step, "flaw": flaw} | some flaw in _flaws(schema, value)]

_flaws(schema, value) := {sprintf("is no %s", [concat(" or ", sort(words))])} if {
	words := openapi_objects.type_words(schema)
	count(words) > 0
	_is_known(value)
	count([word | some word in words; _fits(word, value)]) == 0
} else := {"is none of the values that are allowed"} if {
	allowed := schema.enum
	is_array(allowed)
	_is_known(value)
	not value in allowed
} else := {flaw |
	some flaw in _limits(schema, value)
}

# Nothing stands for "not given" in many tools, and variables are filled in later.
_is_known(value) if type_name(value) in {"array", "boolean", "number", "object"}

_is_known(value) if {
	is_string(value)
	not contains(value, "${")
	not contains(value, "{{")
}

_fits("string", value) if is_string(value)

_fits("number", value) if is_number(value)

_fits("integer", value) if {
	is_number(value)
	round(value) == value
}

_fits("boolean", value) if is_boolean(value)

_fits("array", value) if is_array(value)

_fits("object", value) if is_object(value)

_fits(word, _) if not word in {"array", "boolean", "integer", "number", "object", "string"}

_limits(schema, value) := {sprintf("is above the maximum %v", [schema.maximum]) |
	is_number(schema.maximum)
	is_number(value)
	value > schema.maximum
} | {sprintf("is below the minimum %v", [schema.minimum]) |
	is_number(schema.minimum)
	is_number(value)
	value < schema.minimum
} | {sprintf("is longer than %v", [schema.maxLength]) |
	is_number(schema.maxLength)
	is_string(value)
	count(value) > schema.maxLength
} | {sprintf("is shorter than %v", [schema.minLength]) |
	is_number(schema.minLength)
	is_string(value)
	count(value) < schema.minLength
} | {sprintf("has more than %v items", [schema.maxItems]) |
	is_number(schema.maxItems)
	is_array(value)
	count(value) > schema.maxItems
} | {sprintf("has fewer than %v items", [schema.minItems]) |
	is_number(schema.minItems)
	is_array(value)
	count(value) < schema.minItems
} | {sprintf("lacks the property %v", [name]) |
	is_array(schema.required)
	is_object(value)
	not schema.discriminator
	some name in schema.required
	property := schema.properties[name]
	not property.readOnly
	not property.writeOnly
	not _has(value, name)
}

_has(value, name) if {
	some known, _ in value
	known == name
}
