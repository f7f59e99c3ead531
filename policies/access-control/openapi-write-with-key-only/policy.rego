# METADATA
# title: Operation that changes things is opened by a fixed key
# description: "A key tells which program calls and not for whom, and works for everybody who finds it. For what changes or deletes data that is not enough."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#security-requirement-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], owasp-api: ["API2:2023"], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for OAuth 2 or OpenID Connect, beside the key or in its place."}
package rearguard.access_control.openapi_write_with_key_only

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("the fixed key %s alone opens operations that change things", [first.scheme])
}

# One result for the whole description.
_places := [{"scheme": scheme, "path": path} |
	some operation in openapi_objects.operations
	some method in array.slice(operation.path, count(operation.path) - 1, count(operation.path))
	method in {"delete", "patch", "post", "put"}
	some place in _security(operation)
	some index, entry in place.value
	some scheme, _ in entry
	_is_key_only(entry)
	path := array.concat(place.path, [index, scheme])
]

_security(operation) := [{"value": value, "path": path}] if {
	value := operation.value.security
	path := array.concat(operation.path, ["security"])
} else := [{"value": input.security, "path": ["security"]}]

_is_key_only(entry) if {
	every scheme, _ in entry {
		scheme in _keys
	}
}

_keys := {scheme.name |
	some scheme in openapi.schemes
	scheme.value.type == "apiKey"
}
