# METADATA
# title: MySQL takes connections without encryption
# description: Logins and data go over the network as they are. Anybody on the way may read and change them.
# custom:
#   severity: medium
#   kinds: [mysql-config]
#   impact: [confidentiality, integrity]
#   aliases: [CH-26]
#   controls: {cwe: [CWE-319], attack: [T1040], nist-800-53: [SC-8], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Set `require_secure_transport = ON`, and remove `skip-ssl`."}
package rearguard.data_protection.mysql_without_encryption

deny contains {"message": message, "path": option.path} if {
	some option in _options
	_is_plain(option)
	message := sprintf("%s is %v", [option.name, option.value])
}

_is_plain(option) if {
	option.name in {"require_secure_transport", "ssl"}
	lower(option.value) in {"0", "off", "false", "no"}
}

_is_plain(option) if {
	option.name == "skip_ssl"
	is_null(option.value)
}

# The server's options: names with `_`, of the sections that the server reads.
_options contains {"name": replace(lower(name), "-", "_"), "value": value, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
}
