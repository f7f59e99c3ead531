# METADATA
# title: Secret is a parameter of the address
# description: "Addresses end up in logs, histories, caches and the pages that are linked from. A password or token that travels in one is known to all of them."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#parameter-object"}, {ref: "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"}]
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-319], owasp-api: ["API8:2023"], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Send it in a header or in the body."}
package rearguard.data_protection.openapi_secret_in_address

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some parameter in openapi_objects.parameters
	parameter.value["in"] in {"path", "query"}
	name := parameter.value.name
	regex.match(_secret, lower(replace(replace(name, "_", ""), "-", "")))
	path := array.concat(parameter.path, ["name"])
	message := sprintf("%s is sent in the address", [name])
}

# Tokens of lists (`nextToken`, `pageToken`) are no secrets.
_secret := `^(user|old|new|current|client|my|db|admin)?(password|passwd|passphrase|pwd)$|^(client|api|app|shared|access)?secret(key)?$|^(access|auth|authorization|bearer|id|refresh|session|security|api|jwt)token$|^(apikey|accesskey|privatekey|sessionid|jwt|credentials|creditcard|cardnumber|cvv|ssn)$`
