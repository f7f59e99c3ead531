# METADATA
# title: Credentials travel over unencrypted HTTP
# description: "Keys, passwords and tokens are sent with every call. Whoever is on the way between a client and a server without TLS can read them and use them."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#server-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: high
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], owasp-api: ["API8:2023"], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Offer HTTPS only."}
package rearguard.data_protection.openapi_credentials_over_plain_http

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": scheme.path, "related": related} if {
	some scheme in openapi.schemes
	scheme.value.type in {"apiKey", "basic", "http", "oauth2", "openIdConnect"}
	some first in array.slice(_plain, 0, 1)
	related := [{"message": "offered here", "path": first.path}]
	message := sprintf("the credentials of the scheme %s travel over unencrypted HTTP to %s", [scheme.name, first.address])
}

_plain := array.concat(
	[{"address": address, "path": path} |
		some server in openapi_objects.servers
		address := server.value.url
		regex.match(`^(?i)http://`, address)
		not regex.match(`^(?i)http://(localhost|127[.]|\[::1\])`, address)
		path := array.concat(server.path, ["url"])
	],
	[{"address": host, "path": ["schemes", index]} |
		some index, scheme in input.schemes
		scheme == "http"
		host := input.host
		not regex.match(`^(localhost|127[.]|\[::1\])`, host)
	],
)
