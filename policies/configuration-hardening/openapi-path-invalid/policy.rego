# METADATA
# title: Path of an API description is none
# description: "A path begins with a slash, has a name in every pair of braces, and ends before `?` and `#`. Tools leave out a path that they cannot read, with all that the description says of it, or match it to other calls."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#paths-object"}, {ref: "https://swagger.io/specification/v2/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the path as the specification asks: `/things/{id}`; parameters of the query are declared with `in: query`."}
package rearguard.configuration_hardening.openapi_path_invalid

deny contains {"message": message, "path": path} if {
	some route, _ in input.paths
	not startswith(route, "x-")
	some flaw in _flaws(route)
	path := ["paths", route]
	message := sprintf("the path %s %s", [route, flaw])
}

_flaws(route) := {flaw |
	some [pattern, flaw] in _known
	regex.match(pattern, route)
}

_known := [
	[`^[^/$]`, "does not begin with a slash"],
	[`\{\s*\}`, "has braces without a name"],
	[`^[^{}]*(\{[^{}]*\}[^{}]*)*([{][^{}]*$|[{][^{}]*[{]|\})`, "has a brace without its other one"],
	[`[?#]`, "goes on into the query"],
	[`[^/]//|^//`, "has an empty part"],
]
