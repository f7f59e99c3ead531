# METADATA
# title: API asks for a withdrawn kind of HTTP authentication
# description: "Digest rests on MD5 and on passwords that the server has to know; OAuth 1 and HOBA are withdrawn or unmaintained. Libraries leave them alone, and so do fixes."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#security-scheme-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], owasp-api: ["API2:2023"], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `bearer` with short-lived tokens."}
package rearguard.access_control.openapi_http_scheme_weak

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.type == "http"
	name := lower(scheme.value.scheme)
	name in {"digest", "hoba", "oauth"}
	path := array.concat(scheme.path, ["scheme"])
	message := sprintf("the scheme %s asks for %s", [scheme.name, name])
}
