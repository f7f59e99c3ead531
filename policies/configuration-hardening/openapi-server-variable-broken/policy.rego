# METADATA
# title: Variable of a server is not defined
# description: "An address with a variable that nothing defines leads nowhere, and a default that is not among the allowed values sends calls to a host that was not meant."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#server-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Define each variable, with a default among its values."}
package rearguard.configuration_hardening.openapi_server_variable_broken

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some server in openapi_objects.servers
	some flaw in _flaws(server.value)
	path := array.concat(server.path, flaw.step)
	message := sprintf("the variable %s of the server %s", [flaw.name, flaw.text])
}

_flaws(value) := array.concat(_unused(value), array.concat(_undefined(value), _not_allowed(value)))

_unused(value) := [{"step": ["variables", name], "name": name, "text": "does not stand in the address"} |
	some name, _ in value.variables
	url := object.get(value, "url", "")
	place := sprintf("{%s}", [name])
	not contains(url, place)
]

_not_allowed(value) := [{"step": ["variables", name, "default"], "name": name, "text": "has a default that is not among its values"} |
	some name, variable in value.variables
	word := variable["default"]
	words := variable.enum
	not word in words
]

_undefined(value) := [{"step": ["url"], "name": name, "text": "is not defined"} |
	some part in array.slice(split(value.url, "{"), 1, 100)
	name := split(part, "}")[0]
	not _has(value, name)
]

_has(value, name) if {
	some known, _ in value.variables
	known == name
}
