# METADATA
# title: Documentation is linked over unencrypted HTTP
# description: "Readers follow these addresses for instructions. On the way somebody else can answer with other ones."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#external-documentation-object"}]
# custom:
#   severity: info
#   precision: low
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-319], owasp-api: ["API8:2023"], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use `https://`."}
package rearguard.data_protection.openapi_address_plain_http

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": path} if {
	some one in openapi_objects.objects
	one.type in {"Contact", "Example", "External Documentation", "Info", "License"}
	some key in ["externalValue", "termsOfService", "url"]
	address := one.value[key]
	regex.match(`^(?i)http://`, address)
	path := array.concat(one.path, [key])
	message := sprintf("%s is an address without encryption", [address])
}
