# METADATA
# title: Part of the description is loaded over unencrypted HTTP
# description: "Gateways and generators read what the reference leads to as part of the contract. Whoever is on the way can change it, and with it what is checked."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#reference-object"}]
# custom:
#   severity: medium
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-319], owasp-api: ["API8:2023"], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Keep the part in a file beside the description, or load it over HTTPS."}
package rearguard.data_protection.openapi_description_loaded_plain_http

import data.rearguard.lib.openapi_objects

deny contains {"message": message, "path": reference.path} if {
	some reference in openapi_objects.references
	regex.match(`^(?i)http://`, reference.target)
	message := sprintf("%s is loaded over unencrypted HTTP", [reference.target])
}
