# METADATA
# title: Version of the description does not exist
# description: "Tools choose their rules by the version. A description with another one is refused, or read by rules that it was not written for."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#openapi-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "State the version that the description keeps to, such as `3.0.3` or `3.1.0`."}
package rearguard.configuration_hardening.openapi_version_unknown

deny contains {"message": message, "path": [key]} if {
	some key, pattern in _known
	value := input[key]
	stated := sprintf("%v", [value])
	not regex.match(pattern, stated)
	message := sprintf("there is no version %s of %s", [stated, key])
}

_known := {"openapi": `^3(\.[012](\.[0-9]+)?(-[a-z0-9.]+)?)?$`, "swagger": `^2(\.0)?$`}
