# METADATA
# title: Texts have no greatest length
# description: "A text of any length is read into memory, stored and logged before anything refuses it. Gateways refuse it early where the description says how long it may be."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [availability]
#   controls: {cwe: [CWE-770], owasp-api: ["API4:2023"], attack: [T1499], nist-800-53: [SI-10, SC-5], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `maxLength`, fixed values (`enum`), or a format or pattern of limited length."}
package rearguard.configuration_hardening.openapi_string_without_length

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s of any length", [openapi_objects.amount(_places, "text")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": path} |
	some one in openapi_objects.open
	"string" in openapi_objects.type_words(one.value)
	not one.value.maxLength
	format := object.get(one.value, "format", "")
	not format in _short
	not _is_short(one)
	path := array.concat(one.path, ["type"])
]

_short := data.catalog.openapi.bounded_formats

# A pattern from the first to the last character in which nothing repeats without end.
_is_short(one) if {
	pattern := one.value.pattern
	regex.match(`^\^.*\$$`, pattern)
	not regex.match(`[^\\](\\\\)*([*+]|\{[0-9]+,\})`, pattern)
}
