# METADATA
# title: PostgreSQL takes connections without encryption
# description: Logins and data go over the network as they are. Anybody on the way may read and change them.
# custom:
#   severity: medium
#   kinds: [postgresql-config]
#   impact: [confidentiality, integrity]
#   aliases: [CH-25]
#   controls: {cwe: [CWE-319], attack: [T1040], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `ssl = on` and ask for `hostssl` in pg_hba.conf."}
package rearguard.data_protection.postgresql_without_encryption

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	lower(name) in {"ssl"}
	lower(value) in {"off", "false", "no", "0"}
	message := sprintf("%s is %s", [name, value])
}
