# METADATA
# title: Address of a server has no scheme
# description: "An address without `https://` is one below the address of the description: `api.example.org/v1` leads to a folder of that name. Clients that guess a scheme guess `http`."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#server-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"}]
# custom:
#   severity: low
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], owasp-api: ["API8:2023"], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Begin the address with `https://`, or with a slash where it is meant to be relative."}
package rearguard.data_protection.openapi_server_without_scheme

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some server in openapi_objects.servers
	address := server.value.url
	regex.match(`^([A-Za-z0-9-]+\.)+[A-Za-z]{2,}(:[0-9]+)?(/.*)?$|^[A-Za-z0-9.-]+:[0-9]+(/.*)?$`, address)
	path := array.concat(server.path, ["url"])
	message := sprintf("the address %s has no scheme", [address])
}
