# METADATA
# title: Pattern matches everything
# description: "A pattern that every text matches looks like a check and is none. Without `^` and `$` it is enough that some part of the text matches."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "State the characters that may occur, from `^` to `$`."}
package rearguard.configuration_hardening.openapi_pattern_matches_everything

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.typed
	pattern := one.value.pattern
	regex.match(`^\^?\(?(\.|\[\\s\\S\]|\[\\S\\s\]|\[\\w\\W\]|\[\\d\\D\])?[*+]?\)?\$?$`, pattern)
	not pattern in {"^.$", "^$"}
	path := array.concat(one.path, ["pattern"])
	message := sprintf("the pattern %s matches everything", [pattern])
}
