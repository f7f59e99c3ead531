# METADATA
# title: Scheme of HTTP authentication does not exist
# description: Tools that do not know the scheme leave the operation without any.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `bearer`, or a scheme of the IANA registry."}
package rearguard.access_control.openapi_http_scheme_unknown

import data.rearguard.lib.openapi

# The registry of IANA.
_known := {"basic", "bearer", "concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth", "privatetoken", "scram-sha-1", "scram-sha-256", "vapid"}

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.type == "http"
	word := scheme.value.scheme
	name := lower(word)
	not name in _known
	path := array.concat(scheme.path, ["scheme"])
	message := sprintf("the scheme %s is of no known kind: %s", [scheme.name, word])
}
