# METADATA
# title: MySQL does not log who logs in
# description: Without a record of logins, and of those that failed, nobody sees somebody trying passwords, and afterwards nobody can tell who read or changed the data.
# related_resources: [{ref: "https://dev.mysql.com/doc/refman/8.4/en/error-log-priority-based-filtering.html"}, {ref: "https://mariadb.com/kb/en/mariadb-audit-plugin-options-and-system-variables/"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [mysql-config]
#   impact: [confidentiality]
#   aliases: [ID-10]
#   controls: {cwe: [CWE-778], attack: [T1213, T1110], nist-800-53: [AU-2, AU-12], cis-v8: ["3.14", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Keep the audit plug-in on with connections in it, and let the error log hold notes as well as errors."}
package rearguard.detection.mysql_logins_not_logged

deny contains {"message": message, "path": [section, name]} if {
	some section in ["mysqld", "mariadb", "server", "mariadbd"]
	some name, value in input[section]
	lower(value) in _silent[lower(replace(name, "-", "_"))]
	message := sprintf("%s is %s", [name, value])
}

_silent := {
	"server_audit_logging": {"0", "off", "false"},
	"audit_log_policy": {"none", "queries"},
	"log_error_verbosity": {"1"},
	"log_warnings": {"0"},
}
