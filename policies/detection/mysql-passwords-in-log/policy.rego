# METADATA
# title: MySQL writes passwords into its log
# description: Statements are logged as they come, also those that set a password. Whoever reads the log, a backup of it or the place it is sent to can then sign in.
# related_resources: [{ref: "https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_log-raw"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [mysql-config]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-532], attack: [T1552.001], nist-800-53: [AU-9, IA-5], cis-v8: ["3.11", "8.2"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: Remove the option.}
package rearguard.detection.mysql_passwords_in_log

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server"]
	some name, value in input[section]
	replace(lower(name), "-", "_") == "log_raw"
	not _is_off(value)
	message := sprintf("%s keeps passwords as they are written", [name])
}

_is_off(value) if lower(value) in {"off", "0", "false"}
