# METADATA
# title: PostgreSQL line is for connections without TLS
# description: The line holds only for clients that do not encrypt. What they send and receive is read, and may be changed, by anybody on the way.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [pg-hba, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04, CH-25]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: ["SC-8(1)"], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Write `hostssl`, and let `hostnossl` lines reject."}
package rearguard.data_protection.postgresql_plain_connection_asked_for

import data.rearguard.lib.pg_hba

deny contains {"message": message, "path": line.address_path} if {
	some line in pg_hba.lines
	line.type == "hostnossl"
	line.method != "reject"
	pg_hba.is_remote(line)
	message := sprintf("connections from %s are taken without TLS only", [line.address])
}
