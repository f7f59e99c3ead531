# METADATA
# title: Property that tells schemas apart is not there
# description: "The discriminator names the property by which a tool chooses the schema. Where that is not described or may be left out, the tool chooses none or the first, and checks a value by the wrong rules."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#discriminator-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the property in each of the schemas, and list it in `required`."}
package rearguard.configuration_hardening.openapi_discriminator_undefined

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": place.path} if {
	some place in _places
	some flaw in _flaws(place)
	message := sprintf("the discriminator %s %s", [place.name, flaw])
}

_places := [{"name": name, "path": path, "schema": schema.value} |
	some schema in openapi_objects.schemas
	discriminator := schema.value.discriminator
	some [name, step] in _name(discriminator)
	path := array.concat(schema.path, step)
]

_name(value) := [[value, ["discriminator"]]] if {
	is_string(value)
} else := [[value.propertyName, ["discriminator", "propertyName"]]]

_flaws(place) := {"is not among the properties" |
	place.schema.properties
	name := place.name
	schema := place.schema
	not _has(schema, name)
} | {"is not required" |
	_has(place.schema, place.name)
	required := object.get(place.schema, "required", [])
	name := place.name
	not name in required
} | {"has neither properties nor alternatives beside it" |
	not place.schema.properties
	not place.schema.oneOf
	not place.schema.anyOf
	not place.schema.allOf
} | {sprintf("is no property of the alternative %v", [index]) |
	some word in ["oneOf", "anyOf"]
	some index, stated in place.schema[word]
	part := openapi_objects.target_of(stated)
	part.properties
	not part.allOf
	name := place.name
	not _has(part, name)
}

_has(schema, name) if {
	some known, _ in schema.properties
	known == name
}
