# METADATA
# title: Body of a request takes anything
# description: "Nothing says what the body may hold, so that gateways let every body through to the code behind."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#media-type-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add a `schema` to each media type."}
package rearguard.configuration_hardening.openapi_request_body_without_schema

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": media.path} if {
	some media in openapi_objects.media_types
	some step in media.path
	step in {"requestBody", "requestBodies"}
	not media.value.schema
	some name in array.slice(media.path, count(media.path) - 1, count(media.path))
	message := sprintf("the body is taken as %s without a schema", [name])
}
