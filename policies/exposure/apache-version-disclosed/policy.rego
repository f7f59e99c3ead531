# METADATA
# title: Apache tells its version
# description: With the exact version anybody looks up which attacks work, and automatic ones choose their targets by it.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/mod/core.html#servertokens"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality]
#   aliases: [CI-01]
#   controls: {cwe: [CWE-497], attack: ["T1592.002"], nist-800-53: [AC-22, SI-11, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `ServerTokens Prod` and `ServerSignature Off`."}
package rearguard.exposure.apache_version_disclosed

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.directives
	apache.words(directive)[0] in _telling[directive.value.name]
	message := sprintf("%s is %s", [directive.value.name, directive.value.arguments[0]])
}

_telling := {
	"servertokens": {"full", "os", "min", "minimal", "minor", "major"},
	"serversignature": {"on", "email"},
}
