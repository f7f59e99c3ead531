# METADATA
# title: Pattern of a parameter is met by a part of it
# description: "A pattern is met where it fits any part of the text. Without `^` and `$` whatever else stands around it passes, too."
# related_resources: [{ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}, {ref: "https://spec.openapis.org/oas/v3.0.3.html#schema-object"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-20], owasp-api: ["API8:2023"], attack: [T1190], nist-800-53: [SI-10], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Begin the pattern with `^` and end it with `$`."}
package rearguard.configuration_hardening.openapi_pattern_unanchored

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.typed
	pattern := one.value.pattern
	not regex.match(`^(\(\?[a-z]+\))?(\^|\(+\^|\\A).*(\$|\$\)+|\\[zZ])$`, pattern)
	not startswith(pattern, "${")
	path := array.concat(one.path, ["pattern"])
	message := sprintf("the pattern %s is met by a part of the text", [pattern])
}
