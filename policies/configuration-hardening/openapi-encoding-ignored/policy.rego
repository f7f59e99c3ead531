# METADATA
# title: Encoding of a body is ignored
# description: "`encoding` belongs to the parts of forms. For other media types, for properties that are not there, and for fields of another kind of form it is ignored, and the part is read in another way than described."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#encoding-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the encoding, or use the media type and the property it is meant for."}
package rearguard.configuration_hardening.openapi_encoding_ignored

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some media in openapi_objects.media_types
	some name in array.slice(media.path, count(media.path) - 1, count(media.path))
	some property, encoding in media.value.encoding
	some [step, flaw] in _flaws(name, media.value, property, encoding)
	path := array.concat(media.path, array.concat(["encoding"], step))
	message := sprintf("the encoding of %s %s", [property, flaw])
}

_flaws(name, media, property, encoding) := {[[property], sprintf("is ignored for %s", [name])] |
	not startswith(name, "multipart/")
	not startswith(name, "application/x-www-form-urlencoded")
} | {[[property, key], sprintf("has %s, which is only for application/x-www-form-urlencoded", [key])] |
	openapi_objects.version == "3.0"
	startswith(name, "multipart/")
	some key in ["allowReserved", "explode", "style"]
	encoding[key] != null
} | {[[property, "headers"], "has headers, which are only for multipart"] |
	startswith(name, "application/x-www-form-urlencoded")
	encoding.headers
} | {[[property], "is of no property"] |
	schema := openapi_objects.target_of(media.schema)
	is_object(schema.properties)
	not schema.allOf
	not _has(schema, property)
}

_has(schema, name) if {
	some known, _ in schema.properties
	known == name
}
