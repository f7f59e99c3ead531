# METADATA
# title: Content policy of the site allows every script
# description: The policy is there to keep injected scripts from running. With a wildcard for scripts, or with scripts made from text, it no longer does.
# related_resources: [{ref: "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [nginx, apache]
#   impact: [integrity]
#   controls: {cwe: [CWE-1021, CWE-79], attack: [T1189], nist-800-53: [SI-10, SC-18], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the sources of scripts, and allow single inline ones by nonce or hash."}
package rearguard.configuration_hardening.web_content_policy_open

import data.rearguard.lib.nginx

deny contains {"message": message, "path": directive.path} if {
	some directive in nginx.named({"add_header", "header"})
	some index, word in directive.value.arguments
	lower(word) == "content-security-policy"
	policy := directive.value.arguments[_after(index)]
	some part in split(policy, ";")
	rule := trim_space(part)
	regex.match(`^(?:default|script)-src(?:-elem)?\s(?:.*\s)?(?:\*|https?:|data:|'unsafe-eval')(?:\s|$)`, rule)
	message := sprintf("the policy allows every script: %s", [rule])
}

_after(index) := index + 1
