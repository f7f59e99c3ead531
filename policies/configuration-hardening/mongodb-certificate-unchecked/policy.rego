# METADATA
# title: MongoDB accepts every certificate
# description: Members and clients are then not who they claim to be; anybody on the way may answer in their place.
# related_resources: [{ref: "https://www.mongodb.com/docs/manual/reference/configuration-options/#net.tls-options"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [mongodb-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295, CWE-297], attack: [T1557], nist-800-53: [SC-8, SC-23], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the option; name the authority with `CAFile`, and put the names of the hosts into their certificates."}
package rearguard.configuration_hardening.mongodb_certificate_unchecked

deny contains {"message": message, "path": path} if {
	some section in ["tls", "ssl"]
	some name in ["allowInvalidCertificates", "allowInvalidHostnames"]
	input.net[section][name] == true
	path := ["net", section, name]
	message := sprintf("%s is true", [name])
}
