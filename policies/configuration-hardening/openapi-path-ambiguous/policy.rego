# METADATA
# title: Two paths are the same but for names
# description: "Which of two such paths a call belongs to is decided by chance. Where they ask for different credentials, the weaker one may answer."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#paths-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make one path of the two, or tell them apart by a fixed part."}
package rearguard.configuration_hardening.openapi_path_ambiguous

deny contains {"message": message, "path": path, "related": related} if {
	some shape in _doubled
	places := [place |
		some place in _shapes
		place.shape == shape
	]
	some place in array.slice(places, 1, count(places))
	path := ["paths", place.route]
	related := [{"message": "the first one", "path": ["paths", places[0].route]}]
	message := sprintf("%s is the same path as %s", [place.route, places[0].route])
}

_shapes := [{"shape": shape, "route": route} |
	some route, _ in input.paths
	shape := regex.replace(route, `\{[^{}]*\}`, "{}")
]

_all := [place.shape | some place in _shapes]

_doubled contains shape if {
	count({one | some one in _all}) < count(_all) # only for speed
	some index, shape in _all
	shape in array.slice(_all, 0, index) # only for speed
}
