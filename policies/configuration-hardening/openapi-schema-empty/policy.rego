# METADATA
# title: Schema takes anything
# description: "An empty schema is met by every value: whatever a caller sends passes, and whatever is given away is as described."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "State the type and the limits of the value."}
package rearguard.configuration_hardening.openapi_schema_empty

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": schema.path} if {
	some schema in openapi_objects.schemas
	not _says_something(schema)
	path := schema.path
	not "additionalProperties" in path
	message := "this schema is empty and takes anything"
}

# Texts for people check nothing.
_says_something(schema) if {
	some key, _ in schema.value
	not key in {"default", "deprecated", "description", "example", "examples", "externalDocs", "nullable", "title", "$comment"}
	not startswith(key, "x-")
}
