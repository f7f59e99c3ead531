# METADATA
# title: Texts may hold anything
# description: "What a text may hold is not stated, so that nothing in front of the code refuses markup, commands or control characters in it."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `pattern`, fixed values (`enum`) or a `format`."}
package rearguard.configuration_hardening.openapi_string_without_pattern

import data.rearguard.lib.openapi
import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path, "related": related} if {
	some first in array.slice(_places, 0, 1)
	path := first.path
	related := openapi_objects.others(_places)
	message := sprintf("%s with any content", [openapi_objects.amount(_places, "text")])
}

# One result for the whole description: where limits were left out, they were left out a
# hundred times, and one decision settles all of them.
_places := [{"path": path} |
	some one in openapi_objects.open
	"string" in openapi_objects.type_words(one.value)
	not one.value.pattern
	not _has_format(one)
	path := array.concat(one.path, ["type"])
]

# What is encoded or of a media type of its own is read as that.
_has_format(one) if one.value.contentMediaType

# A format of numbers says nothing of texts.
_has_format(one) if {
	format := one.value.format
	object.get(data.catalog.openapi.formats, format, "string") == "string"
}
