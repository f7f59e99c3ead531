# METADATA
# title: Object of an API description lacks a required field
# description: "Tools refuse an object without what the specification requires, or make something up in its place: a parameter without `in` is read from anywhere or from nowhere, a scheme without `type` protects nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add the field that the specification requires."}
package rearguard.configuration_hardening.openapi_field_missing

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some [type, key] in {one.field | some one in _missing}
	places := [one | some one in _missing; one.field == [type, key]]
	path := places[0].path
	related := openapi_objects.others(places)
	message := sprintf("the %s has no %s (%s)", [openapi_objects.title(type), key, openapi_objects.section(type)])
}

# A field that is left out a hundred times is one mistake. The path leads to the object,
# since nothing stands where the field should.
_missing := [{"field": field, "path": one.path} |
	some one in openapi_objects.objects
	some key in _needed(one)
	not _has(one, key)
	field := [one.type, key]
]

_has(one, key) if {
	some known, _ in one.value
	known == key
}

_needed(one) := array.concat(openapi_objects.types[one.type].required, _by_type(one)) if {
	openapi_objects.types[one.type].required
} else := _by_type(one)

# What follows from the value of another field.
_by_type(one) := data.catalog.openapi.scheme_needs[openapi_objects.version][one.value.type] if {
	one.type == "Security Scheme"
} else := ["items"] if {
	one.value.type == "array"
	openapi_objects.version != "3.1"
} else := data.catalog.openapi.flow_needs[_last(one.path)] if {
	one.type == "OAuth Flow"
} else := ["schema"] if {
	one.value["in"] == "body"
} else := ["type"] if {
	openapi_objects.version == "2.0"
	one.type == "Parameter"
} else := []

_last(path) := last if {
	some last in array.slice(path, count(path) - 1, count(path))
}
