# METADATA
# title: Parameter is listed twice
# description: "Name and place make a parameter. Of two with the same, tools use one or the other, and the limits of the other are not checked."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#operation-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove one of the two."}
package rearguard.configuration_hardening.openapi_parameter_duplicate

import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": path, "related": related} if {
	some parameters in openapi_parameters.lists
	some index, parameter in parameters
	some earlier in array.slice(parameters, 0, index)
	parameter.value["in"] == earlier.value["in"]
	parameter.value.name == earlier.value.name
	path := array.concat(parameter.path, ["name"])
	related := [{"message": "the first one", "path": earlier.path}]
	message := sprintf("the parameter %v in %v is listed twice", [parameter.value.name, parameter.value["in"]])
}
