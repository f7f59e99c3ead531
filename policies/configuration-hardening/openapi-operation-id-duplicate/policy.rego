# METADATA
# title: Two operations have the same identifier
# description: "Tools that make routes, permissions or clients of a description know operations by `operationId`. Of two with the same, one takes the place of the other, with its checks."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#operation-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give each operation an identifier of its own."}
package rearguard.configuration_hardening.openapi_operation_id_duplicate

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some id in _doubled
	places := [place |
		some place in _ids
		place.id == id
	]
	some place in array.slice(places, 1, count(places))
	path := place.path
	related := [{"message": "the first one", "path": places[0].path}]
	message := sprintf("the operationId %s is used before", [id])
}

_ids := [{"id": id, "path": path} |
	some operation in openapi_objects.operations
	id := operation.value.operationId
	path := array.concat(operation.path, ["operationId"])
]

_all := [place.id | some place in _ids]

_doubled contains id if {
	count({one | some one in _all}) < count(_all) # only for speed
	some index, id in _all
	id in array.slice(_all, 0, index) # only for speed
}
