# METADATA
# title: API is offered over unencrypted HTTP
# description: Credentials and data of calls can be read and changed on the way.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Offer HTTPS only.}
package rearguard.data_protection.openapi_plain_http

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some server in openapi_objects.servers
	address := server.value.url
	regex.match(`^(?i)(?:http|ws|ftp)://`, address)
	not regex.match(`^(?i)[a-z]+://(localhost|127\.|\[::1\])`, address)
	path := array.concat(server.path, ["url"])
	message := sprintf("the server %s is reached without encryption", [address])
}

# The scheme may be left to whoever calls.
deny contains {"message": message, "path": path} if {
	some server in openapi_objects.servers
	some name, variable in server.value.variables
	startswith(server.value.url, sprintf("{%s}:", [name]))
	some index, scheme in variable.enum
	scheme == "http"
	path := array.concat(server.path, ["variables", name, "enum", index])
	message := sprintf("the server %s speaks unencrypted HTTP where a client chooses so", [server.value.url])
}

# Swagger 2 names schemes for the whole and for operations.
deny contains {"message": message, "path": scalar.path} if {
	input.swagger
	some scalar in data.document.scalars
	scalar.key == "schemes"
	scalar.value in {"http", "ws"}
	message := sprintf("the API is offered over %s", [scalar.value])
}
