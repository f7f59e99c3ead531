# METADATA
# title: Numbers have no maximum
# description: "A number that says how much is fetched, made or reserved has to end somewhere. Without a maximum a single call can ask for all of it."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [availability]
#   controls: {cwe: [CWE-770], owasp-api: ["API4:2023"], attack: [T1499], nist-800-53: [SI-10, SC-5], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `maximum`, fixed values (`enum`)."}
package rearguard.configuration_hardening.openapi_number_without_maximum

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without maximum", [openapi_objects.amount(_places, "number")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": path} |
	some one in openapi_objects.open
	some word in openapi_objects.type_words(one.value)
	word in {"integer", "number"}
	not is_number(object.get(one.value, "maximum", null))
	not is_number(object.get(one.value, "exclusiveMaximum", null))
	path := array.concat(one.path, ["type"])
]
