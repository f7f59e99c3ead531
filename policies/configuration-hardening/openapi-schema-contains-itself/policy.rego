# METADATA
# title: Schema is made of itself
# description: "A schema that has itself as a part has no end. Tools that put parts together run until they are stopped, or leave the schema out and check nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [availability]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the part; a property that holds the same schema is fine."}
package rearguard.configuration_hardening.openapi_schema_contains_itself

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": reference.path} if {
	some reference in openapi_objects.references
	reference.type == "Schema"
	steps := openapi_objects.steps(reference.target)
	length := count(steps)
	array.slice(reference.path, 0, length) == steps
	_is_whole(array.slice(reference.path, length, count(reference.path) - 1))
	message := sprintf("%s is a part of itself", [reference.target])
}

# The schema itself, or a part that always belongs to it.
_is_whole(way) if count(way) == 0

_is_whole(way) if {
	count(way) == 2
	"allOf" in way
}
