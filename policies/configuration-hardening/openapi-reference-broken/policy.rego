# METADATA
# title: Reference leads nowhere or to another kind of object
# description: "A tool that cannot follow a reference drops what it stood for: the schema, the parameter or the response is then described and checked by nothing. A reference to another kind of object is as good as none."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#reference-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Correct the reference, or define what it leads to."}
package rearguard.configuration_hardening.openapi_reference_broken

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": reference.path} if {
	some reference in openapi_objects.references
	_is_local(reference)
	flaw := _flaw(reference)
	message := sprintf("the reference %s leads %s", [reference.target, flaw])
}

# Names of parts of a schema (`#name`) came with version 3.1.
_is_local(reference) if startswith(reference.target, "#/")

_is_local(reference) if {
	startswith(reference.target, "#")
	openapi_objects.version != "3.1"
}

_flaw(reference) := "nowhere" if {
	not openapi_objects.leads_somewhere(reference)
} else := sprintf("to %s, and what stands here is one of %s", [_section(reference), openapi_objects.place_of(reference.type)]) if {
	count(_section(reference)) > 0
	_section(reference) != openapi_objects.place_of(reference.type)
}

# The part of the description in which a definition stands.
_section(reference) := concat("/", openapi_objects.section_of(reference.target))
