# METADATA
# title: Parameter has schema and content
# description: "`schema` and `content` exclude each other, and `content` has one media type. Tools read one of the two, and the limits of the other are not checked."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#parameter-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep one of the two, and one media type."}
package rearguard.configuration_hardening.openapi_parameter_described_twice

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.objects
	one.type in {"Parameter", "Header"}
	one.value.content
	some flaw in _flaws(one.value)
	path := array.concat(one.path, ["content"])
	message := sprintf("the %s %s", [lower(one.type), flaw])
}

_flaws(value) := {"has schema and content, of which one is ignored" |
	value.schema
} | {sprintf("has content of %d media types instead of one", [count(value.content)]) |
	count(value.content) != 1
}
