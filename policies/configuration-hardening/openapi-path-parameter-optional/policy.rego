# METADATA
# title: Parameter of a path is not required
# description: "A part of the path cannot be left out. Tools refuse a description that does not say so, or build calls with an empty part, which lead to another path."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#parameter-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `required: true`."}
package rearguard.configuration_hardening.openapi_path_parameter_optional

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	parameter.value["in"] == "path"
	object.get(parameter.value, "required", false) == false
	path := array.concat(parameter.path, ["required"])
	message := sprintf("the path parameter %v is not required", [object.get(parameter.value, "name", "")])
}
