# METADATA
# title: Property is both read-only and write-only
# description: "A property that only responses may hold and only requests may hold is in neither. Tools keep one of the two, and a secret that was meant to be write-only is sent back."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-915], owasp-api: ["API3:2023"], attack: [T1190], nist-800-53: [SI-10, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep `writeOnly` for what callers send and never get back, `readOnly` for what only the service sets."}
package rearguard.configuration_hardening.openapi_property_read_and_write_only

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some schema in openapi_objects.schemas
	schema.value.readOnly == true
	schema.value.writeOnly == true
	path := array.concat(schema.path, ["writeOnly"])
	message := "readOnly and writeOnly exclude each other"
}
