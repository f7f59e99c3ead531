# METADATA
# title: Logins are sent to an address without encryption
# description: The directory hands the code or the token of a login to this address. Whoever sits on the way reads it and is logged in.
# related_resources: [{ref: "https://learn.microsoft.com/entra/identity-platform/reply-url"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform]
#   resources: [azuread_application, azuread_application_redirect_uris]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319, CWE-327], attack: [T1040, T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Register the address with `https`; only addresses of the machine itself may go without."}
package rearguard.data_protection.entra_redirect_http

import data.rearguard.lib.cloud

deny contains {"message": message, "path": text.path} if {
	some application in cloud.resources("azuread_application")
	some part in {"web", "single_page_application", "public_client"}
	some block in cloud.blocks(application, part)
	some text in cloud.texts(cloud.get(block, "redirect_uris"))
	_is_clear(text.value)
	message := sprintf("%s takes logins at %s", [application.name, text.value])
}

deny contains {"message": message, "path": text.path} if {
	some addresses in cloud.resources("azuread_application_redirect_uris")
	some text in cloud.texts(cloud.get(addresses, "redirect_uris"))
	_is_clear(text.value)
	message := sprintf("%s takes logins at %s", [addresses.name, text.value])
}

_is_clear(address) if {
	startswith(lower(address), "http://")
	not regex.match(`(?i)^http://(localhost|127\.[0-9.]+|\[::1\])([:/]|$)`, address)
	not startswith(address, "http://${")
}
