# METADATA
# title: Property is described in two parts of a schema
# description: "Where the parts of `allOf` describe one property, a value has to meet both. Tools that merge parts keep one of the two, and the limits of the other are not checked."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe the property once."}
package rearguard.configuration_hardening.openapi_property_defined_twice

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some schema in openapi_objects.schemas
	some index, part in schema.value.allOf
	some name, _ in part.properties
	some earlier in array.concat(_beside(schema), _before(schema, index))
	earlier.properties[name]
	path := array.concat(schema.path, ["allOf", index, "properties", name])
	related := [{"message": "described here, too", "path": earlier.path}]
	message := sprintf("the property %s is described in another part, too", [name])
}

_beside(schema) := [{"properties": properties, "path": path} |
	properties := schema.value.properties
	path := array.concat(schema.path, ["properties"])
]

_before(schema, index) := [{"properties": properties, "path": path} |
	some place, stated in array.slice(schema.value.allOf, 0, index)
	part := openapi_objects.target_of(stated)
	properties := part.properties
	path := array.concat(schema.path, ["allOf", place])
]
