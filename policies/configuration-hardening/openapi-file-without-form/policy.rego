# METADATA
# title: File is taken in a body that is no form
# description: "Files come as parts of forms. Where the operation does not take one, tools read the body as something else, and what the description says of the file is not checked."
# related_resources: [{ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the file into `formData`, and let `consumes` be `multipart/form-data` or `application/x-www-form-urlencoded` only."}
package rearguard.configuration_hardening.openapi_file_without_form

import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": path} if {
	some operation in openapi_parameters.operations
	some parameter in operation.parameters
	parameter.value.type == "file"
	some step in _flaws(operation, parameter)
	path := array.concat(operation.path, step)
	message := sprintf("the file %v is not taken as part of a form", [object.get(parameter.value, "name", "")])
}

_flaws(operation, parameter) := [["parameters"]] if {
	parameter.value["in"] != "formData"
} else := [["consumes"]] if {
	consumed := object.get(operation.value, "consumes", object.get(input, "consumes", []))
	count([name | some name in consumed; name in {"multipart/form-data", "application/x-www-form-urlencoded"}]) != count(consumed)
} else := [["consumes"]] if {
	not operation.value.consumes
	not input.consumes
}
