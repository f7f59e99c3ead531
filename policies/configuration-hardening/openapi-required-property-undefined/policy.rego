# METADATA
# title: Required property is not described
# description: "A property that must be there and is not described may hold anything. Often its name has a typing mistake, and the property that was meant is optional."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the property, or correct its name in `required`."}
package rearguard.configuration_hardening.openapi_required_property_undefined

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some schema in openapi_objects.schemas
	not _is_part(schema)
	some index, name in schema.value.required
	not _has(schema, name)
	path := array.concat(schema.path, ["required", index])
	message := sprintf("the required property %v is not described", [name])
}

_has(schema, name) if {
	some known, _ in schema.value.properties
	known == name
}

# The properties may stand in another part of the whole.
_is_part(schema) if {
	some key, _ in schema.value
	key in _wholes
}

_is_part(schema) if {
	some step in schema.path
	step in _wholes
}

_wholes := {"$dynamicRef", "$ref", "allOf", "anyOf", "dependentSchemas", "else", "if", "not", "oneOf", "patternProperties", "then"}
