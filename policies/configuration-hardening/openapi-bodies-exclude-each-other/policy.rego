# METADATA
# title: Operation takes two bodies
# description: "A request has one body: either the one of `in: body`, of which there is one, or the fields of a form. Tools choose one of the two and check nothing of the other."
# related_resources: [{ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep one parameter in `body`, or the fields in `formData`."}
package rearguard.configuration_hardening.openapi_bodies_exclude_each_other

import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": path} if {
	some operation in openapi_parameters.operations
	some index, parameter in operation.parameters
	parameter.value["in"] == "body"
	some earlier in array.concat(array.slice(operation.parameters, 0, index), _fields(operation))
	earlier.value["in"] in {"body", "formData"}
	path := array.concat(parameter.path, ["in"])
	message := "a body stands beside another body or the fields of a form"
}

_fields(operation) := [parameter |
	some parameter in operation.parameters
	parameter.value["in"] == "formData"
]
