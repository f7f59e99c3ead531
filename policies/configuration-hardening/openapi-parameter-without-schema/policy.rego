# METADATA
# title: Parameter takes anything
# description: "Nothing says what the parameter may hold, so nothing checks it before it reaches the code behind."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#parameter-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a `schema` with type and limits, or `content` with one media type."}
package rearguard.configuration_hardening.openapi_parameter_without_schema

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": one.path} if {
	openapi_objects.version != "2.0"
	some one in openapi_objects.objects
	one.type in {"Parameter", "Header"}
	not one.value.schema
	not _is_described(one)
	message := sprintf("the %s has no schema", [lower(one.type)])
}

_is_described(one) if {
	some _, media in one.value.content
	media.schema
}
