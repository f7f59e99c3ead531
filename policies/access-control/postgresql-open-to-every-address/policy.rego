# METADATA
# title: PostgreSQL takes logins from every address
# description: Whoever reaches the port may try passwords, from any network that the host is ever connected to. Only a firewall elsewhere, if there is one, keeps the internet out.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [pg-hba, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [AC-15]
#   controls: {cwe: [CWE-284], attack: [T1190, T1110], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the networks of the clients."}
package rearguard.access_control.postgresql_open_to_every_address

import data.rearguard.lib.pg_hba

deny contains {"message": message, "path": line.address_path} if {
	some line in pg_hba.lines
	pg_hba.is_everywhere(line.address)
	line.method != "reject"
	message := sprintf("users %s may log in from %s", [concat(", ", line.users), line.address])
}
