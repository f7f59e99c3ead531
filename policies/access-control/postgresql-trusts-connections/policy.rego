# METADATA
# title: PostgreSQL believes clients who they are
# description: With `trust` whoever reaches the port logs in as any user that the line names, the superuser included, without a password. With `ident` the machine of the client is asked, and says what its administrator likes.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/auth-methods.html"}]
# custom:
#   severity: critical
#   precision: high
#   kinds: [pg-hba, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-15]
#   controls: {cwe: [CWE-306], attack: [T1190, T1110], nist-800-53: [IA-2, "IA-5(1)", SC-7], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use `scram-sha-256` or client certificates with `hostssl`."}
package rearguard.access_control.postgresql_trusts_connections

import data.rearguard.lib.pg_hba

deny contains {"message": message, "path": line.method_path} if {
	some line in pg_hba.lines
	pg_hba.is_remote(line)
	line.method in {"trust", "ident"}
	message := sprintf("%s connections from %s need no proof of who they are: %s", [line.type, line.address, line.method])
}
