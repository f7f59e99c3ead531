# METADATA
# title: PostgreSQL listens on every network
# description: The database can then be reached from networks that have no business with it, and only its login stands in between. A guessed or leaked password is then enough from anywhere.
# custom:
#   severity: low
#   precision: medium
#   kinds: [postgresql-config]
#   impact: [confidentiality, integrity]
#   aliases: [CH-25]
#   controls: {cwe: [CWE-1327], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the addresses of the networks that need the database."}
package rearguard.exposure.postgresql_listens_everywhere

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) in {"listen_addresses"}
	lower(value) in {"*", "0.0.0.0", "::", "0.0.0.0, ::"}
	message := sprintf("%s is %s", [name, value])
}
