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


deny contains {"message": message, "path": path} if {
	some scalar in data.document.scalars
	scalar.key == "url"
	some list in array.slice(scalar.path, count(scalar.path) - 3, count(scalar.path) - 2)
	list == "servers"
	regex.match(`^http://`, scalar.value)
	address := scalar.value
	not regex.match(`^http://(localhost|127\.|\[::1\])`, address)
	path := scalar.path
	message := sprintf("the server %s speaks unencrypted HTTP", [scalar.value])
}

# Swagger 2 names schemes for the whole and for operations.
deny contains {"message": message, "path": scalar.path} if {
	input.swagger
	some scalar in data.document.scalars
	scalar.key == "schemes"
	scalar.value in {"http", "ws"}
	message := sprintf("the API is offered over %s", [scalar.value])
}
