# METADATA
# title: PostgreSQL lets passwords travel as they are
# description: These methods send the password itself to the server. On a connection without TLS anybody on the way reads it, and with `ldap` or `pam` it is the password of many other systems too.
# related_resources: [{ref: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [pg-hba, ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [AC-15, DP-04]
#   controls: {cwe: [CWE-319, CWE-523], attack: [T1040], nist-800-53: ["IA-5(1)", "SC-8(1)"], cis-v8: ["3.10", "5.2"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Use `hostssl`, and `scram-sha-256` where PostgreSQL itself keeps the passwords."}
package rearguard.data_protection.postgresql_password_in_clear_text

import data.rearguard.lib.pg_hba

deny contains {"message": message, "path": line.method_path} if {
	some line in pg_hba.lines
	pg_hba.is_remote(line)
	pg_hba.may_be_clear(line)
	line.method in {"password", "ldap", "pam", "bsd", "radius"}
	message := sprintf("%s connections from %s may send passwords in clear text: %s", [line.type, line.address, line.method])
}
