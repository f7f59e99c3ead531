# METADATA
# title: Response has a body that nothing describes
# description: "What an operation gives away is not stated, so nothing notices when it gives away more: a new column of a table, the record of somebody else, an internal message."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#response-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/"}]
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-915], owasp-api: ["API3:2023"], attack: [T1190], nist-800-53: [SI-10, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `content` with a `schema` (`schema` in version 2), or use 204 where there is no body."}
package rearguard.configuration_hardening.openapi_response_without_schema

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without a description of the body", [openapi_objects.amount(_places, "response")])
}

# One result for the whole description.
_places := [{"path": path} |
	some operation in openapi_objects.operations
	some code, stated in operation.value.responses
	regex.match(`^(2[0-9X][0-9X]|default)$`, code)
	not code in {"204", "205"}
	not _is_head(operation)
	response := openapi_objects.target_of(stated)
	some step in _undescribed(response)
	path := array.concat(operation.path, array.concat(["responses", code], step))
]

_is_head(operation) if {
	some last in array.slice(operation.path, count(operation.path) - 1, count(operation.path))
	last in {"head", "options", "delete"}
}

_undescribed(response) := [[]] if {
	openapi_objects.version == "2.0"
	not response.schema
} else := [] if {
	openapi_objects.version == "2.0"
} else := [[]] if {
	not response.content
} else := [["content"]] if {
	count(response.content) == 0
} else := [["content", name] |
	some name, media in response.content
	not media.schema
]
