# METADATA
# title: Definition that nothing uses is left over
# description: "What no operation refers to is enforced by nothing: a left-over of an operation that is gone, or the schema that was meant where another one stands now. Readers take it for part of the contract."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#components-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-561], owasp-api: ["API9:2023"], nist-800-53: [CM-8, SA-22], cis-v8: ["16.1"], samm: [O-OM-3-A]}
#   countermeasure: {kind: remove, text: "Remove it, or refer to it where it was meant."}
package rearguard.decommissioning.openapi_component_unused

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	count(openapi_objects.operations) > 0
	some section in {one.section | some one in _unused}
	places := [one |
		some one in _unused
		one.section == section
	]
	path := places[0].path
	related := openapi_objects.others(places)
	message := sprintf("nothing uses %s of %s, %s first", [openapi_objects.amount(places, "definition"), concat("/", section), places[0].name])
}

# One result for each section.
_unused := [{"section": section, "name": name, "path": path} |
	some section in _sections
	some name, value in object.get(input, section, {})
	not startswith(name, "x-")
	pointer := sprintf("%s/%s", [concat("/", section), replace(replace(name, "~", "~0"), "/", "~1")])
	not pointer in _used
	not name in _mapped
	not _extends(value)
	path := array.concat(section, [name])
]

_sections := [["definitions"], ["parameters"], ["responses"]] if {
	openapi_objects.version == "2.0"
} else := [["components", section] |
	some section in ["callbacks", "examples", "headers", "links", "parameters", "pathItems", "requestBodies", "responses", "schemas"]
]

# Whatever is written like a reference, and what lies on the way to it.
_used contains pointer if {
	some scalar in data.document.scalars
	startswith(scalar.value, "#/") # only for speed
	steps := [replace(replace(step, "~", "~0"), "/", "~1") | some step in openapi_objects.steps(scalar.value)]
	some length in [2, 3]
	pointer := concat("/", array.slice(steps, 0, length))
}

# Schemas that a discriminator names.
_mapped contains name if {
	some schema in openapi_objects.schemas
	some _, name in schema.value.discriminator.mapping
}

# A schema that extends one with a discriminator is chosen by its name.
_extends(value) if {
	some part in value.allOf
	parent := openapi_objects.target_of(part)
	parent.discriminator
}
