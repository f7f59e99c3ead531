# METADATA
# title: API key travels in the address
# description: Addresses end up in logs, histories and the pages that are linked from.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-287], attack: [T1528, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Send the key in a header, or better use short-lived tokens."}
package rearguard.access_control.openapi_api_key_in_address

import data.rearguard.lib.openapi

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	scheme.value.type == "apiKey"
	scheme.value["in"] == "query"
	path := array.concat(scheme.path, ["in"])
	message := sprintf("the key of the scheme %s travels in the address", [scheme.name])
}
