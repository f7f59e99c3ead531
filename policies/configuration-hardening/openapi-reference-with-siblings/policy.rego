# METADATA
# title: Limits beside a reference are ignored
# description: "Up to version 3.0 everything that stands beside `$ref` is ignored. A limit, a requirement or a default that was added there does nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#reference-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the reference into `allOf` and the rest beside that, or move it to the definition."}
package rearguard.configuration_hardening.openapi_reference_with_siblings

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	openapi_objects.version != "3.1"
	some reference in openapi_objects.references
	reference.type != "Path Item"
	some key, _ in reference.value
	key != "$ref"
	not key in _words
	not startswith(key, "x-")
	path := array.concat(array.slice(reference.path, 0, count(reference.path) - 1), [key])
	message := sprintf("%s stands beside a reference and is ignored", [key])
}

# What only explains changes nothing.
_words := {"deprecated", "description", "example", "examples", "externalDocs", "summary", "title", "xml"}
