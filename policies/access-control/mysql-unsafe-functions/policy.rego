# METADATA
# title: MySQL loads any library as a function
# description: Functions are then looked up in libraries without the name that marks them as made for this. Whoever may create a function calls into any library of the host as the server.
# related_resources: [{ref: "https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_allow-suspicious-udfs"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [mysql-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-114], attack: [T1505.001, T1059], nist-800-53: [CM-7, AC-6], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove the option.}
package rearguard.access_control.mysql_unsafe_functions

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
	replace(lower(name), "_", "-") == "allow-suspicious-udfs"
	not _is_off(value)
	message := sprintf("%s lets users call every library of the host", [name])
}

_is_off(value) if lower(value) in {"off", "0", "false"}
