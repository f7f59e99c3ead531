# METADATA
# title: Operation has a body that is ignored
# description: "A body means nothing to GET, HEAD and DELETE. Proxies drop it, gateways do not look into it, and what reaches the code behind differs from what was checked."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#operation-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use parameters of the query, or POST."}
package rearguard.configuration_hardening.openapi_body_ignored

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some operation in openapi_objects.operations
	some method in array.slice(operation.path, count(operation.path) - 1, count(operation.path))
	method in {"get", "head", "delete"}
	some step in _bodies(operation.value)
	path := array.concat(operation.path, step)
	message := sprintf("a body means nothing to %s", [upper(method)])
}

_bodies(value) := [["requestBody"]] if {
	value.requestBody
} else := [["parameters", index] |
	some index, parameter in value.parameters
	parameter["in"] in {"body", "formData"}
]
