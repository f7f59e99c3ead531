# METADATA
# title: PostgreSQL believes every program of its host
# description: Any user or program of the machine, and anybody with a foothold in a web application there, may log in as the superuser of the database, read everything and run commands as its system user.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/auth-methods.html"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [pg-hba, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-15]
#   controls: {cwe: [CWE-306], attack: [T1190, T1110], nist-800-53: [IA-2, "IA-5(1)"], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `peer` for local connections, and `scram-sha-256` for those over the loopback address."}
package rearguard.access_control.postgresql_trusts_local_users

import data.rearguard.lib.pg_hba

deny contains {"message": message, "path": line.method_path} if {
	some line in pg_hba.lines
	not pg_hba.is_remote(line)
	line.method == "trust"
	message := sprintf("%s connections from the host itself need no password", [line.type])
}
