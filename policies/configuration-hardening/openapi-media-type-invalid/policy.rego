# METADATA
# title: Media type does not exist
# description: "Bodies are matched to what the description says of them by media type. One that does not exist matches nothing, and the body is checked by nothing."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#media-types"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write a media type of the IANA registry, such as `application/json`."}
package rearguard.configuration_hardening.openapi_media_type_invalid

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": place.path} if {
	some place in _places
	name := place.name
	not startswith(name, "${")
	not _is_one(place)
	message := sprintf("%s is no media type", [name])
}

_places := array.concat(
	[{"name": name, "path": node.path} |
		some node in openapi_objects.nodes
		node.type == "Media Type"
		some name in array.slice(node.path, count(node.path) - 1, count(node.path))
	],
	[{"name": name, "path": path} |
		some node in openapi_objects.objects
		some key in ["consumes", "produces"]
		some index, name in node.value[key]
		path := array.concat(node.path, [key, index])
	],
)

_is_one(place) if {
	regex.match(`^[A-Za-z*]+/[A-Za-z0-9!#$&^_.+*-]+( *; *[^ ]+)*$`, place.name)
	lower(split(place.name, "/")[0]) in data.catalog.openapi.media_families
}
