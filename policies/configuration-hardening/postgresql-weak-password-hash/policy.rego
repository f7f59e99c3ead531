# METADATA
# title: PostgreSQL stores passwords with MD5
# description: MD5 hashes can be used to log in as they are, and be guessed fast. SCRAM hashes can be used for neither.
# custom:
#   severity: medium
#   kinds: [postgresql-config]
#   impact: [confidentiality]
#   aliases: [CH-25]
#   controls: {cwe: [CWE-916], attack: ["T1110.002"], nist-800-53: ["IA-5(1)"], cis-v8: ["3.11"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `password_encryption = scram-sha-256` and let users set their passwords anew."}
package rearguard.configuration_hardening.postgresql_weak_password_hash

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) in {"password_encryption"}
	lower(value) in {"md5", "on", "off"}
	message := sprintf("%s is %s", [name, value])
}

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) == "scram_iterations"
	to_number(value) < 4096
	message := sprintf("%s is %v", [name, value])
}
