# METADATA
# title: PostgreSQL logs clients in with MD5
# description: The stored hash is enough to log in, without the password, and MD5 hashes of short passwords are found in minutes. MD5 passwords are deprecated since PostgreSQL 18.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/auth-password.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [pg-hba, ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [AC-15]
#   controls: {cwe: [CWE-328], attack: [T1110], nist-800-53: ["IA-5(1)"], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `password_encryption = scram-sha-256`, let users set their passwords anew, then write `scram-sha-256` here."}
package rearguard.access_control.postgresql_md5_login

import data.rearguard.lib.pg_hba

deny contains {"message": message, "path": line.method_path} if {
	some line in pg_hba.lines
	line.method == "md5"
	message := sprintf("users %s log in with md5", [concat(", ", line.users)])
}
