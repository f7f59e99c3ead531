# METADATA
# title: MySQL lets everybody in
# description: With `skip-grant-tables` every connection has every right, without a password. It is meant for a minute of repair on a server that nobody else can reach.
# custom:
#   severity: critical
#   precision: very-high
#   kinds: [mysql-config]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-17]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [AC-3, IA-2], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the option; it is meant for recovering a lost password."}
package rearguard.access_control.mysql_without_login

deny contains {"message": message, "path": option.path} if {
	some option in _options
	option.name == "skip_grant_tables"
	_is_on(option.value)
	message := "skip-grant-tables lets everybody in"
}

# The server's options: names with `_`, of the sections that the server reads.
_options contains {"name": replace(lower(name), "-", "_"), "value": value, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
}

_is_on(value) if is_null(value)

_is_on(value) if lower(value) in {"1", "on", "true", "yes", ""}
