# METADATA
# title: Example or default breaks its own schema
# description: "A default that the schema refuses is used without being checked, or the call fails. An example that the schema refuses shows that one of the two is wrong, and clients and tests are made from examples."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Correct the value or the schema."}
package rearguard.configuration_hardening.openapi_value_breaks_schema

import data.rearguard.lib.openapi_objects
import data.rearguard.lib.openapi_values

deny contains {"message": message, "path": path} if {
	some place in _places
	some flaw in openapi_values.flaws(place.schema, place.value)
	path := array.concat(place.path, flaw.step)
	message := sprintf("this %s %s", [place.word, flaw.flaw])
}

deny contains {"message": message, "path": place.at} if {
	some place in _of_references
	some flaw in openapi_values.flaws(place.schema, place.value)
	message := sprintf("this example %s", [flaw.flaw])
}

_places := array.concat(array.concat(_of_typed, _of_enums), array.concat(_of_media, _of_responses))

_of_typed := [{"word": key, "schema": one.value, "value": value, "path": path} |
	some one in openapi_objects.typed
	some key in ["default", "example"]
	value := one.value[key]
	path := array.concat(one.path, [key])
]

_of_enums := [{"word": "value", "schema": one.value, "value": value, "path": path} |
	some one in openapi_objects.typed
	some index, value in one.value.enum
	path := array.concat(one.path, ["enum", index])
]

# Beside a schema stands one example, or several by name.
_of_media := array.concat(
	[{"word": "example", "schema": one.schema, "value": value, "path": path} |
		some one in _with_schema
		value := one.value.example
		path := array.concat(one.path, ["example"])
	],
	[{"word": "example", "schema": one.schema, "value": value, "path": path} |
		some one in _with_schema
		some name, stated in one.value.examples
		value := stated.value
		path := array.concat(one.path, ["examples", name, "value"])
	],
)

# What stands elsewhere is shown where it is referred to.
_of_references := [{"schema": one.schema, "value": value, "at": path} |
	some one in _with_schema
	some name, stated in one.value.examples
	value := _value(stated)
	path := array.concat(one.path, ["examples", name])
]

_value(stated) := example.value if {
	example := openapi_objects.resolve(stated["$ref"])
}

_with_schema := [{"value": one.value, "schema": schema, "path": one.path} |
	some one in openapi_objects.objects
	schema := one.value.schema
]

# Version 2 keeps examples by media type.
_of_responses := [{"word": "example", "schema": response.value.schema, "value": value, "path": path} |
	some response in openapi_objects.responses
	some name, value in response.value.examples
	contains(name, "json")
	path := array.concat(response.path, ["examples", name])
]
