# METADATA
# title: Limits contradict each other
# description: "Where the least is above the greatest no value passes. Whoever finds that turns the check off, and with it all others of the schema."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Correct one of the two limits."}
package rearguard.configuration_hardening.openapi_limits_contradict

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.typed
	some least, greatest in _pairs
	low := one.value[least]
	high := one.value[greatest]
	is_number(low)
	is_number(high)
	low > high
	path := array.concat(one.path, [least])
	message := sprintf("%s %v is above %s %v", [least, low, greatest, high])
}

_pairs := {"minimum": "maximum", "minItems": "maxItems", "minLength": "maxLength", "minProperties": "maxProperties"}
