# METADATA
# title: API description has a field that the specification does not know
# description: "Validators, gateways and generators ignore a field that does not exist in its place. What was meant by a limit, a requirement or a scheme with a typing mistake in its name is not enforced anywhere."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Correct the name, move the field to where it belongs, or begin its name with `x-`."}
package rearguard.configuration_hardening.openapi_field_unknown

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some [type, key] in {one.field | some one in _unknown}
	places := [one | some one in _unknown; one.field == [type, key]]
	path := places[0].path
	related := openapi_objects.others(places)
	message := sprintf("%s is no field of the %s (%s)", [key, openapi_objects.title(type), openapi_objects.section(type)])
}

# A field that is used a hundred times is one mistake.
_unknown := [{"field": field, "path": path} |
	openapi_objects.is_complete
	some object in openapi_objects.objects
	kind := openapi_objects.types[object.type]
	not kind.open
	not kind.each
	some key, _ in object.value
	not kind.children[key]
	not kind.values[key]
	key != "$ref"
	not startswith(key, "x-")
	field := [object.type, key]
	path := array.concat(object.path, [key])
]
