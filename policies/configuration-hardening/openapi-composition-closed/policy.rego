# METADATA
# title: Part of a schema refuses what the other parts ask for
# description: "`additionalProperties: false` in a part of `allOf` sees only its own properties and refuses those of the other parts. No value passes, so the check is turned off sooner or later."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Close the whole with `unevaluatedProperties: false` (3.1), or list all properties where `additionalProperties` stands."}
package rearguard.configuration_hardening.openapi_composition_closed

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some schema in openapi_objects.schemas
	some word in ["allOf", "anyOf", "oneOf"]
	some index, stated in schema.value[word]
	part := openapi_objects.target_of(stated)
	_is_closed(part)
	_others(schema.value, word, index)
	path := array.concat(schema.path, array.concat([word, index], _step(stated)))
	message := sprintf("this part of %s refuses the properties of the others", [word])
}

_step(stated) := ["$ref"] if {
	stated["$ref"]
} else := ["additionalProperties"]

_is_closed(part) if part.additionalProperties in [false, "false"]

_others(value, "allOf", index) if {
	some other, _ in value.allOf
	other != index
}

# One part of a choice is whole by itself, unless something stands beside the choice.
_others(value, _, _) if value.properties
