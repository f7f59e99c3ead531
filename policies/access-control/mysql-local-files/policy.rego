# METADATA
# title: MySQL reads files for its clients
# description: A server, or an injected query, can ask for files of the client or the host and so read keys and configuration. The option is seldom needed and off in current versions.
# custom:
#   severity: medium
#   kinds: [mysql-config]
#   impact: [confidentiality]
#   aliases: [AC-17]
#   controls: {cwe: [CWE-73], attack: [T1005], nist-800-53: [CM-7, AC-3], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `local-infile = 0`, and `secure-file-priv` to a directory of its own."}
package rearguard.access_control.mysql_local_files

deny contains {"message": message, "path": option.path} if {
	some option in _options
	_is_open(option)
	message := sprintf("%s is %v", [option.name, option.value])
}

_is_open(option) if {
	option.name == "local_infile"
	lower(option.value) in {"1", "on", "true"}
}

_is_open(option) if {
	option.name == "secure_file_priv"
	option.value == ""
}

# The server's options: names with `_`, of the sections that the server reads.
_options contains {"name": replace(lower(name), "-", "_"), "value": value, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
}
