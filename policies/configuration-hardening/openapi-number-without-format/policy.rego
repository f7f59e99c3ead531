# METADATA
# title: Numbers have no format
# description: "Without `format` each tool chooses how many digits a number has, and what is too large for one of them is cut off."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#data-types"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `format: int32`, `int64`, `float` or `double`."}
package rearguard.configuration_hardening.openapi_number_without_format

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s without format", [openapi_objects.amount(_places, "number")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": path} |
	some one in openapi_objects.open
	some word in openapi_objects.type_words(one.value)
	word in {"integer", "number"}
	not one.value.format
	not _is_bounded(one)
	path := array.concat(one.path, ["type"])
]

_is_bounded(one) if {
	is_number(one.value.minimum)
	is_number(one.value.maximum)
}
