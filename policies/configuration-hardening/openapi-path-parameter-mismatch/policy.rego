# METADATA
# title: Parameters of a path and its template do not fit
# description: "A name in the braces of a path that no parameter declares is checked against nothing, so anything can stand in it. A declared parameter that the path does not hold is never read."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#path-templating"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Declare each name of the template once as a parameter with `in: path`, and nothing else."}
package rearguard.configuration_hardening.openapi_path_parameter_mismatch

import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": ["paths", route]} if {
	some [route, name] in {one.place | some one in _undeclared}
	methods := [one.method | some one in _undeclared; one.place == [route, name]]
	message := sprintf("%s has {%s}, which %s does not declare", [route, name, concat(", ", methods)])
}

_undeclared := [{"place": place, "method": operation.method} |
	some operation in openapi_parameters.operations
	some name in openapi_parameters.names(operation.route)
	name != ""
	_is_undeclared(operation, name)
	place := [operation.route, name]
]

deny contains {"message": message, "path": parameter.path} if {
	some operation in openapi_parameters.operations
	names := openapi_parameters.names(operation.route)
	some parameter in operation.parameters
	parameter.value["in"] == "path"
	name := parameter.value.name
	not name in names
	message := sprintf("%s does not have the parameter {%s}", [operation.route, name])
}

# What a reference leads to in another file could be the parameter.
_is_undeclared(operation, name) if {
	every parameter in operation.parameters {
		_is_other(parameter.value, name)
	}
}

_is_other(value, name) if value.name != name

_is_other(value, _) if value["in"] in {"query", "header", "cookie", "body", "formData"}
