# METADATA
# title: MySQL follows links out of its data directory
# description: Whoever may create a table can let its file be a link. The server then writes where the link leads, with its own rights.
# related_resources: [{ref: "https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_symbolic-links"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [mysql-config]
#   impact: [integrity]
#   controls: {cwe: [CWE-59], attack: [T1574], nist-800-53: [CM-7, AC-6], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Write `skip-symbolic-links`; newer versions have it off."}
package rearguard.configuration_hardening.mysql_follows_links

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server"]
	some name, value in input[section]
	replace(lower(name), "_", "-") == "symbolic-links"
	lower(value) in {"1", "on", "true", "yes"}
	message := sprintf("%s is %s", [name, value])
}
