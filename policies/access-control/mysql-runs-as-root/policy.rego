# METADATA
# title: MySQL runs as root
# description: "A flaw in the server, or an account that may write files, then gives the whole host."
# related_resources: [{ref: "https://dev.mysql.com/doc/refman/8.4/en/security-against-attack.html"}]
# custom:
#   severity: high
#   precision: very-high
#   kinds: [mysql-config]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-250], attack: [T1068], nist-800-53: [AC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use an account that only the server uses, such as `mysql`."}
package rearguard.access_control.mysql_runs_as_root

deny contains {"message": message, "path": [section, "user"]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd", "mysqld_safe"]
	input[section].user == "root"
	message := sprintf("[%s] runs the server as root", [section])
}
