# METADATA
# title: MySQL listens on every network
# description: The database can then be reached from networks that have no business with it, and only its login stands in between. A guessed or leaked password is then enough from anywhere.
# custom:
#   severity: low
#   precision: medium
#   kinds: [mysql-config]
#   impact: [confidentiality, integrity]
#   aliases: [CH-26]
#   controls: {cwe: [CWE-1327], attack: [T1190], nist-800-53: [SC-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Bind to the address of the network that needs the database."}
package rearguard.exposure.mysql_listens_everywhere

deny contains {"message": message, "path": option.path} if {
	some option in _options
	option.name == "bind_address"
	option.value in {"0.0.0.0", "*", "::"}
	message := sprintf("bind-address is %s", [option.value])
}

# The server's options: names with `_`, of the sections that the server reads.
_options contains {"name": replace(lower(name), "-", "_"), "value": value, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
}
