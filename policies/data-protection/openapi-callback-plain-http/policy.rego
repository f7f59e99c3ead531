# METADATA
# title: Callback goes out over unencrypted HTTP
# description: "The service sends what happened, often with a signature or a token, to an address without TLS. It can be read and changed on the way."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#callback-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], owasp-api: ["API8:2023"], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Let callbacks go to `https://` only."}
package rearguard.data_protection.openapi_callback_plain_http

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some callback in openapi_objects.of_type("Callback")
	some address, _ in callback.value
	regex.match(`^(?i)http://`, address)
	path := array.concat(callback.path, [address])
	message := sprintf("the callback goes to %s", [address])
}
