# METADATA
# title: Operation takes a body of any media type
# description: "Nothing says in which media type the body comes, so that every parser that the framework knows is open to callers: XML with its entities, serialised objects, archives."
# related_resources: [{ref: "https://swagger.io/specification/v2/"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `consumes` to the operation or to the description, with the media types that are meant."}
package rearguard.configuration_hardening.openapi_consumes_missing

import data.rearguard.lib.openapi_objects
import data.rearguard.lib.openapi_parameters

deny contains {"message": message, "path": operation.path} if {
	openapi_objects.version == "2.0"
	not input.consumes
	some operation in openapi_parameters.operations
	operation.method in {"patch", "post", "put"}
	not operation.value.consumes
	message := sprintf("%s %s does not say what media types it takes", [upper(operation.method), operation.route])
}

deny contains {"message": message, "path": media.path} if {
	some media in openapi_objects.media_types
	some step in media.path
	step in {"requestBody", "requestBodies"}
	some name in array.slice(media.path, count(media.path) - 1, count(media.path))
	name in {"*/*", "application/*"}
	message := sprintf("the body is taken as %s, which is any media type", [name])
}
