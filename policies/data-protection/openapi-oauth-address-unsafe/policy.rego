# METADATA
# title: Address for tokens is not an HTTPS address
# description: Tokens and codes that travel to such an address can be read on the way, or go nowhere.
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Use an address that begins with `https://`.}
package rearguard.data_protection.openapi_oauth_address_unsafe

import data.rearguard.lib.openapi

_keys := ["authorizationUrl", "openIdConnectUrl", "tokenUrl", "refreshUrl"]

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	some key in _keys
	address := scheme.value[key]
	_is_unsafe(address)
	path := array.concat(scheme.path, [key])
	message := sprintf("the scheme %s has the address %v", [scheme.name, address])
}

deny contains {"message": message, "path": path} if {
	some scheme in openapi.schemes
	some flow, value in scheme.value.flows
	some key in _keys
	address := value[key]
	_is_unsafe(address)
	path := array.concat(scheme.path, ["flows", flow, key])
	message := sprintf("the scheme %s has the address %v", [scheme.name, address])
}

# An address within the same host is as safe as the description's own.
_is_unsafe(address) if {
	not regex.match(`^(https://[A-Za-z0-9.-]+(:[0-9]+)?(/\S*)?|/\S*|\$\{.*)$`, address)
}
