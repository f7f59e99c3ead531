# METADATA
# title: Mail address of the contact is none
# description: "The contact is whom people tell of a weakness. A mail that cannot arrive is not told."
# related_resources: [{ref: "https://spec.openapis.org/oas/v3.0.3.html#contact-object"}]
# custom:
#   severity: info
#   kinds: [openapi]
#   impact: [integrity]
#   controls: {cwe: [CWE-1068], owasp-api: ["API9:2023"], nist-800-53: [SA-8, CM-6], cis-v8: ["16.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write a mail address that somebody reads."}
package rearguard.configuration_hardening.openapi_contact_mail_invalid

deny contains {"message": message, "path": ["info", "contact", "email"]} if {
	address := input.info.contact.email
	not regex.match(`^([A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])|\$\{.*)$`, address)
	message := sprintf("%q is no mail address", [address])
}
