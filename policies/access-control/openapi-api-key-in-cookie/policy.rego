# METADATA
# title: API is opened by a cookie
# description: "Browsers add cookies to every call, also to those that another site makes. Without further checks any page can act for whoever is signed in."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#security-scheme-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], owasp-api: ["API2:2023"], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Send the credentials in a header, or set `SameSite` and ask for a token against forged requests."}
package rearguard.access_control.openapi_api_key_in_cookie

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.type == "apiKey"
	scheme.value["in"] == "cookie"
	path := array.concat(scheme.path, ["in"])
	message := sprintf("the key of the scheme %s is a cookie", [scheme.name])
}
