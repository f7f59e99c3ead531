# METADATA
# title: API offers TRACE
# description: "TRACE sends back the request with its headers, cookies and tokens among them. No client needs it, and scripts can use it to read what they may not."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#path-item-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove the operation, and switch TRACE off in the server."}
package rearguard.exposure.openapi_trace_described

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some item in openapi_objects.path_items
	item.value.trace
	path := array.concat(item.path, ["trace"])
	message := "TRACE sends back the headers of requests"
}
