# METADATA
# title: Security scheme is defined and asked of nobody
# description: "The scheme looks as if the API were protected by it. No operation asks for it, so no gateway checks it: a `security` was forgotten, or the scheme is left over."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#security-requirement-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], owasp-api: ["API2:2023"], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Ask for the scheme in `security`, or remove it."}
package rearguard.access_control.openapi_scheme_unused

import data.rearguard.lib.openapi

deny contains {"message": message, "path": scheme.path} if {
	count(openapi.operations) > 0
	some scheme in openapi.schemes
	name := scheme.name
	not name in _required
	message := sprintf("no operation asks for the scheme %s", [name])
}

_required := {requirement.scheme | some requirement in openapi.requirements}
