# METADATA
# title: Header is described where it is ignored
# description: "`Accept`, `Content-Type` and `Authorization` are described by media types and security schemes. As parameters they are ignored, and so are the limits that stand there: an `Authorization` that is required here is asked of nobody."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#parameter-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-306], owasp-api: ["API2:2023"], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Describe `Authorization` by a security scheme and the others by media types."}
package rearguard.access_control.openapi_header_name_ignored

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	openapi_objects.version != "2.0"
	parameter.value["in"] == "header"
	lower(parameter.value.name) in {"accept", "authorization", "content-type"}
	path := array.concat(parameter.path, ["name"])
	message := sprintf("a parameter for the header %s is ignored", [parameter.value.name])
}

# Responses and parts of forms have a media type, too.
deny contains {"message": message, "path": path} if {
	some one in openapi_objects.objects
	some name, _ in one.value.headers
	lower(name) == "content-type"
	path := array.concat(one.path, ["headers", name])
	message := sprintf("the header %s is described by the media type and ignored here", [name])
}
